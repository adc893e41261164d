import { type CSSProperties, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { taskName } from '../../shared/lesson/task-name';
import type { LaneState } from '../../shared/state/lane-state';
import { lastOutput, type OutputLine } from '../../shared/state/output';
import { type LaneId, MAIN_TASK } from '../../shared/trace/trace';
import { useLanguage } from '../i18n/use-language';
import { useSessionState, useShownCard } from '../session/context';
import { useFrame } from '../session/FrameText';
import { paletteIndex, taskColor } from '../theme/task-palette';
import { inSeconds } from '../words/names';
import styles from './said.module.css';

/** The last lines that a kitchen's program printed; each leads to its moment. */
export function OutputBox({ lane }: { lane: LaneId }) {
  const { t } = useTranslation('narration');
  const playback = useSessionState((state) => state.playback);
  const box = useRef<HTMLDivElement>(null);
  const newest = useFrame((frame) => newestOf(frame?.lanes[lane]));
  const state = playback.current().lanes[lane];
  const lines = state ? lastOutput(state) : [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line scrolls to the end.
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [newest]);

  return (
    <div
      ref={box}
      className={styles.output}
      role="log"
      aria-label={t('output')}
      data-testid={`output-${lane}`}
    >
      {lines.length === 0 && <span className={styles.none}>{t('output')}</span>}
      {lines.map((line) => (
        <Line key={line.seen} line={line} lane={lane} newest={line.seen === newest} />
      ))}
    </div>
  );
}

/** How many events the lane had seen with its newest line; 0 without one. */
function newestOf(state: LaneState | undefined): number {
  return (state && lastOutput(state).at(-1)?.seen) ?? 0;
}

function Line({ line, lane, newest }: { line: OutputLine; lane: LaneId; newest: boolean }) {
  const { t } = useTranslation('narration');
  const language = useLanguage();
  const card = useShownCard();
  const playback = useSessionState((state) => state.playback);
  const task = playback.current().lanes[lane]?.tasks.get(line.task);
  const isMain = line.task === MAIN_TASK || !task;
  const colour = isMain || line.kind !== 'printed' ? undefined : taskColor(paletteIndex(card, task.kind));
  const by = isMain ? (card?.main ?? '') : taskName(card, task, language);
  const style = { '--edge': colour?.fill, '--text': colour?.ink } as CSSProperties;
  return (
    <button
      type="button"
      className={styles.line}
      style={style}
      title={t('outputAt', { s: inSeconds(line.t, false), by })}
      data-kind={line.kind}
      data-newest={newest || undefined}
      onClick={() => playback.seekAfter(lane, line.seen)}
    >
      {line.text}
    </button>
  );
}
