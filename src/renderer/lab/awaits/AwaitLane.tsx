import { Copy, Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LessonCard } from '../../../shared/lesson/lesson';
import { type AwaitLine, awaitGraph, awaitLines } from '../../../shared/state/await-graph';
import type { LaneId, Mode } from '../../../shared/trace/trace';
import type { FrameSource } from '../../session/playback/frame';
import { useFrameValue } from '../../session/playback/frame-hooks';
import { paletteIndex, taskColor } from '../../theme/task-palette';
import { copyText } from '../../ui/copy-text';
import { type AwaitWords, awaitText, noteOf } from './await-text';
import styles from './awaits.module.css';

interface AwaitLaneProps {
  lane: LaneId;
  mode: Mode;
  frames: FrameSource;
  card: LessonCard | undefined;
}

interface Shown {
  lines: AwaitLine[];
  left: number;
  deadlocks: number;
}

/** Who waits for whom at the playhead, drawn as a tree: what nothing waits for stands on the left. */
export function AwaitLane({ lane, mode, frames, card }: AwaitLaneProps) {
  const { t } = useTranslation('program');
  // As text, it changes no oftener than what is shown.
  const text = useFrameValue(frames, (frame) => {
    const state = frame?.lanes[lane];
    if (!state) return '';
    const graph = awaitGraph(state);
    return JSON.stringify({ lines: awaitLines(graph), left: graph.left, deadlocks: graph.deadlocks.length });
  });
  if (!text) return null;
  const { lines, left, deadlocks }: Shown = JSON.parse(text);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too.
    <div className={styles.awaits} tabIndex={0} data-testid={`awaits-${lane}`}>
      {mode === 'sync' && <p className={styles.note}>{t('awaits.sync')}</p>}
      {deadlocks > 0 && (
        <p className={styles.deadlock} role="status">
          <Link2 size={16} aria-hidden="true" />
          {t('awaits.deadlock')}
        </p>
      )}
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the tree is what a line is.
          <Line key={index} line={line} card={card} words={t} />
        ))}
      </ul>
      {left > 0 && <p className={styles.note}>{t('awaits.more', { count: left })}</p>}
      {lines.length > 0 && (
        <button
          type="button"
          className={`button ${styles.copy}`}
          onClick={() => void copyText(awaitText(lines, t))}
        >
          <Copy size={14} aria-hidden="true" />
          {t('awaits.copy')}
        </button>
      )}
    </div>
  );
}

function Line({ line, card, words }: { line: AwaitLine; card: LessonCard | undefined; words: AwaitWords }) {
  const { node, rule, again } = line;
  const colour = node.kind === 'task' ? taskColor(paletteIndex(card, node.what)) : null;
  return (
    <li data-deadlocked={node.deadlocked || undefined} data-kind={node.kind}>
      <span className={styles.rule} aria-hidden="true">
        {rule}
      </span>
      <b style={colour ? { color: colour.ink, background: colour.soft } : undefined}>
        {node.name || words(`awaits.kind.${node.kind}`, { id: node.id })}
      </b>
      <span className={styles.what}>{again ? words('awaits.again') : noteOf(node, words)}</span>
    </li>
  );
}
