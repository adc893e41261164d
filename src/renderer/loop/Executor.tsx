import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson/lesson';
import { stepName } from '../../shared/lesson/task-name';
import { type LaneId, MAIN_TASK } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import styles from './loop.module.css';
import type { ExecutorModel } from './model/loop-model';
import { EntryRow, Part, Seconds } from './rows';

interface ExecutorProps {
  lane: LaneId;
  executor: ExecutorModel;
  card: LessonCard | undefined;
}

/** The executor's threads, and what each does for how long. */
export function Workers({ lane, executor: { first, busy, workers }, card }: ExecutorProps) {
  const { t } = useTranslation('loop');
  return (
    <Part
      title={t('executor', { busy, workers })}
      testId={`loop-workers-${lane}`}
      shown={first.length}
      total={workers}
    >
      {first.map((worker, place) => {
        const number = worker?.worker ?? place;
        return <Worker key={number} number={number} worker={worker} card={card} />;
      })}
    </Part>
  );
}

/** The calls that wait for a worker, and who holds the lock. */
export function Backlog({ lane, executor: { backlog, lock }, card }: ExecutorProps) {
  const { t } = useTranslation('loop');
  if (backlog.total === 0 && !lock) return null;
  return (
    <Part
      title={t('backlog')}
      testId={`loop-backlog-${lane}`}
      shown={backlog.first.length}
      total={backlog.total}
      empty={t('nothing')}
    >
      {lock && (
        <li className={styles.row}>
          <span className={styles.name}>{`${t('lock')}: ${t('lockHeld', { worker: lock.worker + 1 })}`}</span>
          <b>
            <Seconds tenths={lock.tenths} />
          </b>
        </li>
      )}
      {backlog.first.map((job) => (
        <EntryRow key={job.job} entry={job} card={card} />
      ))}
    </Part>
  );
}

interface WorkerProps {
  number: number;
  worker: ExecutorModel['first'][number];
  card: LessonCard | undefined;
}

function Worker({ number, worker, card }: WorkerProps) {
  const { t } = useTranslation('loop');
  const language = useLanguage();
  const lead = <b className={styles.number}>{number + 1}</b>;
  if (!worker) {
    return (
      <li className={styles.row} data-free>
        {lead}
        {t('free')}
      </li>
    );
  }
  const step = stepName(card, worker.label, language);
  const time = (
    <b>
      <Seconds tenths={worker.tenths} />
    </b>
  );
  // What the main program gave it has no task to name.
  if (worker.task === MAIN_TASK) {
    return (
      <li className={styles.row}>
        {lead}
        <span className={styles.name}>{step}</span>
        {time}
      </li>
    );
  }
  return (
    <EntryRow entry={worker} card={card} active lead={lead} step={step}>
      {time}
    </EntryRow>
  );
}
