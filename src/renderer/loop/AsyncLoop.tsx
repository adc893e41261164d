import { Bell, Hourglass, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../shared/lesson/lesson';
import { stepName } from '../../shared/lesson/task-name';
import type { LaneId } from '../../shared/trace/trace';
import { numberWords } from '../i18n/number-words';
import { useLanguage } from '../i18n/use-language';
import { LockIcon } from '../theme/LockIcon';
import { Backlog, Workers } from './Executor';
import styles from './loop.module.css';
import type { LoopModel, ShownTimer } from './loop-model';
import { EntryRow, Part, Seconds } from './rows';

interface AsyncLoopProps {
  lane: LaneId;
  model: LoopModel;
  card: LessonCard | undefined;
}

/** An event loop: its turn, who stands in line, who has the thread, its timers, and its executor. */
export function AsyncLoop({ lane, model, card }: AsyncLoopProps) {
  const { t } = useTranslation('loop');
  const { ready, timers, executor } = model;
  return (
    <>
      <LoopHead lane={lane} model={model} />
      <div className={styles.parts}>
        <div className={styles.column}>
          <Part title={t('running')} empty={t(model.idle ? 'idle' : 'nobody')}>
            {model.running && <Running model={model} running={model.running} card={card} />}
          </Part>
          <Part
            title={t('ready')}
            {...ready}
            shown={ready.first.length}
            empty={t('nothing')}
            testId={`loop-ready-${lane}`}
          >
            {ready.first.map((handle, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the queue is what a row is.
              <EntryRow key={place} entry={handle} card={card}>
                {handle.bell && <Bell size={15} aria-label={t('bell')} />}
              </EntryRow>
            ))}
          </Part>
          {executor && <Backlog lane={lane} executor={executor} card={card} />}
        </div>
        <div className={styles.column}>
          {executor && <Workers lane={lane} executor={executor} card={card} />}
          <Part
            title={t('timers')}
            total={timers.total}
            shown={timers.first.length}
            empty={t('nothing')}
            testId={`loop-timers-${lane}`}
          >
            {timers.first.map((timer) => (
              <EntryRow key={timer.timer} entry={timer} card={card}>
                <TimeOf timer={timer} blocked={model.blocked} />
              </EntryRow>
            ))}
          </Part>
        </div>
      </div>
    </>
  );
}

function LoopHead({ lane, model: { turn, loop } }: Pick<AsyncLoopProps, 'lane' | 'model'>) {
  const { t } = useTranslation('loop');
  return (
    <header className={styles.head}>
      <b data-testid={`loop-turn-${lane}`}>{t('turn', { n: numberWords(turn) })}</b>
      {loop && <code>{loop.how}</code>}
      {(loop || turn === 0) && (
        <span className={styles.state} data-runs={loop?.running || undefined}>
          {loop ? t(loop.running ? 'runs' : 'stopped') : t('notStarted')}
        </span>
      )}
    </header>
  );
}

interface RunningProps {
  model: LoopModel;
  running: NonNullable<LoopModel['running']>;
  card: LessonCard | undefined;
}

function Running({ model, running, card }: RunningProps) {
  const { t } = useTranslation('loop');
  const language = useLanguage();
  const step = stepName(card, running.doing, language);
  return (
    <EntryRow entry={running} card={card} active step={step}>
      {model.blocked ? (
        <b className={styles.late} title={t('blocked')}>
          <LockIcon size={14} /> <Seconds tenths={running.tenths} />
        </b>
      ) : (
        <Play size={12} fill="currentColor" aria-hidden="true" />
      )}
    </EntryRow>
  );
}

/** What a timer has left, or by how much a loop that stands still is late for it. */
function TimeOf({ timer, blocked }: { timer: ShownTimer; blocked: boolean }) {
  const { t } = useTranslation('loop');
  return (
    <>
      {timer.timeout && <Hourglass size={15} aria-label={t('timeout')} />}
      {timer.tenths < 0 ? (
        <b className={blocked ? styles.late : undefined}>
          {t('late', { s: (-timer.tenths / 10).toFixed(1) })}
        </b>
      ) : (
        <b>
          <Seconds tenths={timer.tenths} />
        </b>
      )}
    </>
  );
}
