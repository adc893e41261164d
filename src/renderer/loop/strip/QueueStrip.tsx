import { Bell } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { firstFew } from '../../../shared/state/few';
import type { LaneState, TimerState } from '../../../shared/state/lane-state';
import { callbackOf } from '../../../shared/state/lane-state';
import { soonestTimers } from '../../../shared/state/timers';
import { type LaneId, MAIN_TASK } from '../../../shared/trace/trace';
import { numberWords } from '../../i18n/number-words';
import { useSessionState, useShownCard } from '../../session/context';
import { ModeIcon } from '../../theme/ModeIcon';
import { ShortName } from '../../ui/ShortName';
import { useElementSize } from '../../ui/use-element-size';
import styles from './strip.module.css';
import { More, Part, Progress, TaskChip, useLane } from './strip-parts';
import { TimeLeft } from './TimeLeft';
import { callsOf, Workers } from './Workers';

/** Widths in CSS pixels that the parts take with their gaps: the running task, an empty queue, a chip, a timer's sector. */
const RUNNING = 150;
const EXECUTOR = { named: 150, bare: 84 };
const NOBODY = 106;
const CHIP = { named: 132, bare: 84 };
const SECTOR = 24;
/** What "and 9,998 more" takes, and what "and 98 more" does. */
const MORE = { named: { many: 106, few: 80 }, bare: { many: 56, few: 56 } };
const NO_TIMERS = { first: [], total: 0 };

/** The asynchronous lane: who stands in line, who has the thread, and which timers run, soonest first. */
export function QueueStrip({ lane }: { lane: LaneId }) {
  const { t } = useTranslation();
  const presenter = useSessionState((state) => state.preferences.presenter);
  const root = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(root);
  const state = useLane(lane, loopOf);
  const timers = state ? soonestTimers(state) : NO_TIMERS;
  const ready = state?.ready.size ?? 0;
  const look = presenter ? 'bare' : 'named';
  const chip = CHIP[look];
  const executor = state?.executor.workers ? EXECUTOR[look] : 0;
  const nobody = (ready === 0 ? NOBODY : 0) + (timers.total === 0 ? NOBODY : 0);
  const free = width - RUNNING - executor - nobody;
  const wanted = ready + timers.total;
  const more = MORE[look][wanted < 100 ? 'few' : 'many'];
  const room = Math.max(2, Math.floor((wanted * chip > free ? free - more : free) / chip));
  const pie = !presenter && wanted * chip + timers.total * SECTOR <= free;
  const forReady = Math.min(ready, Math.max(1, room - timers.first.length));
  const forTimers = Math.max(1, room - forReady);
  return (
    <div className={styles.queue} ref={root}>
      <Part tour="ready" title={t(presenter ? 'strip.readyShort' : 'strip.ready')}>
        {state && <Ready state={state} room={forReady} bare={presenter} />}
      </Part>
      <Part
        title={
          <>
            <ModeIcon mode="async" size={16} color="var(--lane)" />
            {t('strip.running')}
            {state && state.turn > 0 && !presenter && (
              <span className="quiet" title={t('strip.turnMeans')}>
                {t('strip.turn', { n: numberWords(state.turn) })}
              </span>
            )}
          </>
        }
      >
        {state && <Running state={state} lane={lane} />}
      </Part>
      <Part
        grow
        tour="timers"
        title={
          <>
            {t('strip.timers')}
            {!presenter && <span className="quiet">{t('strip.soonest')}</span>}
          </>
        }
      >
        {state && <Timers state={state} {...timers} room={forTimers} bare={presenter} pie={pie} />}
      </Part>
      {state && state.executor.workers > 0 && <Workers state={state} bare={presenter} />}
    </div>
  );
}

/** What the strip shows, in short: of thousands, the first alone. */
function loopOf(state: LaneState): string {
  const { ready, running, cook, endedMs, turn } = state;
  const handles = firstFew(ready).map(({ task, what }) => `${task}${what}`);
  const timers = soonestTimers(state);
  const ids = timers.first.map(({ timer }) => timer);
  const { busy, waiting } = callsOf(state);
  return [
    ...handles,
    ready.size,
    running,
    ...ids,
    timers.total,
    cook.doing,
    endedMs,
    turn,
    busy,
    waiting,
  ].join();
}

interface ReadyProps {
  state: LaneState;
  room: number;
  bare: boolean;
}

function Ready({ state, room, bare }: ReadyProps) {
  const { t } = useTranslation();
  const card = useShownCard();
  const handles = firstFew(state.ready, room);
  if (handles.length === 0)
    return (
      <span className={styles.chip} data-chip="none">
        {t('strip.nothing')}
      </span>
    );
  return (
    <>
      {handles.map(({ task, what }, index) => {
        const called = callbackOf(task);
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the queue is what a chip is.
        if (called !== null) return <MainChip key={index} name={state.callbacks.get(called)?.name} />;
        const of = state.tasks.get(task);
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the queue is what a chip is.
        if (task === MAIN_TASK || !of) return <MainChip key={index} name={card?.main} />;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the queue is what a chip is.
          <TaskChip key={index} task={of} bare={bare}>
            {what === 'bell' && <Bell size={14} aria-hidden="true" />}
          </TaskChip>
        );
      })}
      <More bare={bare} count={state.ready.size - handles.length} />
    </>
  );
}

function Running({ state, lane }: { state: LaneState; lane: LaneId }) {
  const { t } = useTranslation();
  const card = useShownCard();
  const { running, cook } = state;
  const task = running === null ? undefined : state.tasks.get(running);
  if (running === MAIN_TASK) return <MainChip name={card?.main} />;
  if (task) {
    return (
      <TaskChip task={task} active>
        {'askedMs' in cook && <Progress lane={lane} className={styles.chipProgress} />}
      </TaskChip>
    );
  }
  const nobody = state.cook.doing === 'starting' ? 'strip.notBegun' : 'strip.nothing';
  return (
    <span className={styles.chip} data-chip="none">
      {t(state.outcome ? `ended.${state.outcome}` : nobody)}
    </span>
  );
}

interface TimersProps {
  state: LaneState;
  /** The soonest, and how many there are. */
  first: TimerState[];
  total: number;
  room: number;
  bare: boolean;
  /** There is room for a sector beside the seconds. */
  pie: boolean;
}

function Timers({ state, first, total, room, bare, pie }: TimersProps) {
  const { t } = useTranslation();
  if (total === 0)
    return (
      <span className={styles.chip} data-chip="none">
        {t('strip.nothing')}
      </span>
    );
  return (
    <>
      {first.slice(0, room).map((timer, index) => {
        const task = state.tasks.get(timer.task);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place among the soonest is what a chip is.
          <TaskChip key={index} task={task ?? { kind: '', name: `#${timer.task}` }} bare={bare}>
            <TimeLeft pie={pie} timer={timer} />
          </TaskChip>
        );
      })}
      <More bare={bare} count={total - Math.min(room, first.length)} />
    </>
  );
}

function MainChip({ name = 'main' }: { name?: string }) {
  return (
    <span className={styles.chip} data-chip="call">
      <ShortName name={name} />
    </span>
  );
}
