import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { taskName } from '../../../shared/lesson/task-name';
import type { LaneState } from '../../../shared/state/lane-state';
import { threadOf } from '../../../shared/state/thread';
import type { LaneId } from '../../../shared/trace/trace';
import { numberWords } from '../../i18n/number-words';
import { useLanguage } from '../../i18n/use-language';
import { useSessionState, useShownCard } from '../../session/context';
import { useFrame } from '../../session/FrameText';
import { useFrameDraw } from '../../session/playback/frame-hooks';
import { TaskIcon } from '../../theme/TaskIcon';
import { paletteIndex, taskColor } from '../../theme/task-palette';
import { ShortName } from '../../ui/ShortName';
import styles from './strip.module.css';

/** The lane's state now. The component renders again when what `watch` makes of it changes. */
export function useLane(lane: LaneId, watch: (state: LaneState) => string): LaneState | undefined {
  const playback = useSessionState((state) => state.playback);
  useFrame((frame) => {
    const state = frame?.lanes[lane];
    return state ? watch(threadOf(state)) : '';
  });
  const state = playback.current().lanes[lane];
  return state && threadOf(state);
}

interface PartProps {
  title: ReactNode;
  /** What the tour calls it. */
  tour?: string;
  grow?: boolean;
  children: ReactNode;
}

/** A titled part of the strip. */
export function Part({ title, tour, grow, children }: PartProps) {
  return (
    <div className={grow ? `${styles.part} ${styles.grow}` : styles.part} data-tour={tour}>
      <div className={styles.partTitle}>{title}</div>
      <div className={styles.partChips}>{children}</div>
    </div>
  );
}

interface TaskChipProps {
  task: { kind: string; name: string };
  /** Without its name, for the projector. */
  bare?: boolean;
  /** Filled as a thing that goes on, not as one that stands in line. */
  active?: boolean;
  children?: ReactNode;
}

/** A task by icon, colour and name. */
export function TaskChip({ task, bare, active, children }: TaskChipProps) {
  const card = useShownCard();
  const name = taskName(card, task, useLanguage());
  const { fill, ink, soft } = taskColor(paletteIndex(card, task.kind));
  const style = { '--fill': fill, '--edge': ink, '--soft': soft } as CSSProperties;
  return (
    <span
      className={styles.chip}
      data-chip="task"
      data-active={active || undefined}
      style={style}
      title={name}
    >
      <TaskIcon kind={task.kind} size={17} />
      {!bare && <ShortName name={name} />}
      {children}
    </span>
  );
}

/** A bar that fills while the cook is at something: from its start to the time that was asked for. */
export function Progress({ lane, className = '' }: { lane: LaneId; className?: string }) {
  const bar = useRef<HTMLSpanElement>(null);
  const playback = useSessionState((state) => state.playback);
  useFrameDraw(playback, (frame) => {
    const cook = frame?.lanes[lane]?.cook;
    if (!frame || !cook || !('askedMs' in cook) || !bar.current) return;
    const done = cook.askedMs > 0 ? (frame.position.t - cook.sinceMs) / cook.askedMs : 1;
    bar.current.style.width = `${100 * Math.min(1, Math.max(0, done))}%`;
  });
  return <span ref={bar} className={className} />;
}

/** How many more there are than are shown. */
export function More({ count, bare = false }: { count: number; bare?: boolean }) {
  const { t } = useTranslation();
  if (count <= 0) return null;
  return (
    <span className={styles.more}>{t(bare ? 'strip.more' : 'strip.andMore', { n: numberWords(count) })}</span>
  );
}
