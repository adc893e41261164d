import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson';
import type { LaneId } from '../../shared/trace';
import { useLanguage } from '../i18n/use-language';
import { stepName } from '../timeline/words';
import type { ExecutorModel } from './loop-model';
import { EntryRow, More, Part, Seconds } from './rows';

interface ExecutorProps {
  lane: LaneId;
  executor: ExecutorModel;
  card: LessonCard | undefined;
}

/** The executor's threads and what each does, the calls that wait for one, and who holds the lock. */
export function Executor({ lane, executor, card }: ExecutorProps) {
  const { t } = useTranslation('loop');
  const { first, backlog, busy, workers, lock } = executor;
  return (
    <>
      <Part
        title={t('executor', { busy, workers })}
        testId={`loop-workers-${lane}`}
        shown={first.length}
        total={workers}
      >
        {first.map((worker, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a worker is its number.
          <Worker key={number} number={number} worker={worker} card={card} />
        ))}
      </Part>
      {(backlog.total > 0 || lock) && (
        <Part title={t('backlog', { count: backlog.total })}>
          {backlog.first.map((job) => (
            <EntryRow key={job.job} entry={job} card={card} />
          ))}
          <More count={backlog.total - backlog.first.length} />
          {lock && (
            <li className="loop-row">
              <span className="loop-name">{`${t('lock')}: ${t('lockHeld', { worker: lock.worker + 1 })}`}</span>
              <b>
                <Seconds tenths={lock.tenths} />
              </b>
            </li>
          )}
        </Part>
      )}
    </>
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
  if (!worker) {
    return (
      <li className="loop-row" data-free>
        <b className="loop-number">{number + 1}</b>
        {t('free')}
      </li>
    );
  }
  return (
    <EntryRow
      entry={worker}
      card={card}
      active
      lead={<b className="loop-number">{number + 1}</b>}
      step={stepName(card, worker.label, language)}
    >
      <b>
        <Seconds tenths={worker.tenths} />
      </b>
    </EntryRow>
  );
}
