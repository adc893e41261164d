import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LaneRows } from '../../shared/figures/lane-rows';
import type { LessonCard } from '../../shared/lesson/lesson';
import { TaskIcon } from '../theme/TaskIcon';
import { paletteIndex, taskColor } from '../theme/task-palette';
import type { TimeScale } from '../timeline/time-scale';
import { inSeconds } from '../words/names';
import { type BarPiece, barPieces } from './bar-pieces';
import styles from './lane-bar.module.css';

/** From these widths on (px) a piece has room for its icon, its word, its words with a time. */
const ROOM = { edge: 4, icon: 30, word: 30, words: 138 };

interface LaneBarProps {
  rows: LaneRows;
  endMs: number;
  scale: TimeScale;
  card: LessonCard | undefined;
}

/** What one lane's thread did from beginning to end. */
export function LaneBar({ rows, endMs, scale, card }: LaneBarProps) {
  const shortMs = scale.ms(ROOM.icon) - scale.startMs;
  return (
    <div className={styles.bar} style={{ width: scale.x(endMs) }}>
      {barPieces(rows, endMs, shortMs).map((piece) => (
        <Piece
          key={piece.startMs}
          piece={piece}
          left={scale.x(piece.startMs)}
          width={scale.x(piece.endMs) - scale.x(piece.startMs)}
          card={card}
        />
      ))}
    </div>
  );
}

interface PieceProps {
  piece: BarPiece;
  left: number;
  width: number;
  card: LessonCard | undefined;
}

function Piece({ piece, left, width, card }: PieceProps) {
  const { fill, ink } = taskColor(paletteIndex(card, piece.kind));
  const colours = piece.what === 'work' ? { background: fill, borderColor: ink } : {};
  return (
    <i data-what={piece.what} data-thin={width < ROOM.edge || undefined} style={{ left, width, ...colours }}>
      <PieceMark piece={piece} width={width} />
    </i>
  );
}

function PieceMark({ piece, width }: { piece: BarPiece; width: number }) {
  const { t } = useTranslation('result');
  if (piece.what === 'work') return width >= ROOM.icon ? <Disc kind={piece.kind} width={width} /> : null;
  if (piece.what === 'idle') return width >= ROOM.word ? <b className={styles.note}>{t('idle')}</b> : null;
  if (width < ROOM.icon) return null;
  return (
    <b className={`${styles.note} ${styles.pill}`}>
      <Lock size={13} strokeWidth={3} aria-hidden="true" />
      {width >= ROOM.words && <span>{t('blockedFor', { s: inSeconds(piece.endMs - piece.startMs) })}</span>}
    </b>
  );
}

function Disc({ kind, width }: { kind: string; width: number }) {
  const size = Math.min(36, width - 8);
  return (
    <span className={styles.disc} style={{ width: size, height: size }}>
      <TaskIcon kind={kind} size={0.66 * size} />
    </span>
  );
}
