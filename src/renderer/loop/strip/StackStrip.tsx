import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { callName, mainName } from '../../../shared/lesson/task-name';
import { SHOWN } from '../../../shared/state/few';
import type { LaneState } from '../../../shared/state/lane-state';
import { type LaneId, MAIN_TASK } from '../../../shared/trace/trace';
import { useSessionState, useShownCard } from '../../session/context';
import { FrameText } from '../../session/FrameText';
import { LockIcon } from '../../theme/LockIcon';
import { ShortName } from '../../ui/ShortName';
import { inSeconds } from '../../words/names';
import styles from './strip.module.css';
import { More, Part, Progress, TaskChip, useLane } from './strip-parts';
import { callsOf, Workers } from './Workers';

/** A thread without an event loop: the calls on its stack, outermost first, and how long it stands blocked. */
export function StackStrip({ lane }: { lane: LaneId }) {
  const { t } = useTranslation();
  const presenter = useSessionState((state) => state.preferences.presenter);
  const state = useLane(lane, stackOf);
  if (!state) return null;
  return (
    <>
      <Part title={t('strip.stack')} grow>
        <Calls state={state} presenter={presenter} />
      </Part>
      {state.executor.workers > 0 && !presenter && <Workers state={state} bare={false} />}
      {state.cook.doing === 'blocked' && (
        <div className={`${styles.part} ${styles.hold}`}>
          <div className={`${styles.partTitle} ${styles.blocked}`}>
            <LockIcon size={15} />
            {t('strip.blocked')}
            <Since lane={lane} />
          </div>
          <div className={styles.gauge}>
            <Progress lane={lane} className={styles.hatch} />
          </div>
        </div>
      )}
      {state.cook.doing === 'working' && (
        <div className={`${styles.part} ${styles.hold}`}>
          <div className={styles.partTitle}>
            {t('strip.working')}
            <Since lane={lane} />
          </div>
          <div className={`${styles.gauge} ${styles.work}`}>
            <Progress lane={lane} className={styles.solid} />
          </div>
        </div>
      )}
    </>
  );
}

function stackOf(state: LaneState): string {
  const { cook, endedMs } = state;
  const { busy, waiting } = callsOf(state);
  return `${shownCalls(state).join(' ')}|${state.stack.size}|${cook.doing}|${'label' in cook ? cook.label : ''}|${endedMs}|${busy}/${waiting}`;
}

/** The innermost calls by task, outermost first. */
function shownCalls({ stack }: LaneState): number[] {
  return stack
    .lastFew(SHOWN)
    .reverse()
    .map(({ task }) => task);
}

/** On a projector only what is on top of the stack. */
function Calls({ state, presenter }: { state: LaneState; presenter: boolean }) {
  const { t } = useTranslation();
  const card = useShownCard();
  const { stack, cook, tasks } = state;
  const shown = shownCalls(state);
  if (state.outcome)
    return (
      <span className={styles.chip} data-chip="none">
        {t(`ended.${state.outcome}`)}
      </span>
    );
  if (state.cook.doing === 'starting')
    return (
      <span className={styles.chip} data-chip="none">
        {t('strip.notBegun')}
      </span>
    );
  const inner = shown.filter((id) => id !== MAIN_TASK).flatMap((id) => tasks.get(id) ?? []);
  return (
    <>
      {(!presenter || inner.length === 0) && (
        <span className={styles.chip} data-chip="call">
          <ShortName name={mainName(card)} />
        </span>
      )}
      <More count={stack.size - shown.length} />
      {inner.map((task, index) => (
        <Fragment key={task.id}>
          {(!presenter || index > 0) && <Then />}
          <TaskChip task={task} active />
        </Fragment>
      ))}
      {'label' in cook && (
        <>
          <Then />
          <span className={styles.chip} data-chip="call">
            <ShortName name={callName(card, cook.label)} />
          </span>
        </>
      )}
    </>
  );
}

function Then() {
  return <ChevronRight size={15} className={styles.then} aria-hidden="true" />;
}

function Since({ lane }: { lane: LaneId }) {
  const { t } = useTranslation();
  const since = (t0: number, now: number) => t('seconds', { s: inSeconds(Math.max(0, now - t0), false) });
  return (
    <span className={styles.since}>
      <FrameText
        of={(frame) =>
          frame ? since(frame.lanes[lane]?.cook.sinceMs ?? frame.position.t, frame.position.t) : ''
        }
      />
    </span>
  );
}
