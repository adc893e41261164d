import { type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneRows } from '../../shared/figures/lane-rows';
import type { LessonCard } from '../../shared/lesson/lesson';
import { stepName } from '../../shared/lesson/task-name';
import type { Position } from '../../shared/trace/position';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { numberWords } from '../i18n/number-words';
import { useLanguage } from '../i18n/use-language';
import type { Frame, FrameSource } from '../session/playback/frame';
import { useFrameDraw, useFrameValue } from '../session/playback/frame-hooks';
import { ModeIcon } from '../theme/ModeIcon';
import { type CanvasLook, canvasLook } from './colours';
import styles from './lane-track.module.css';
import { type Pointed, pointedAt, pointedInThread } from './pointed';
import { RowLabels } from './RowLabels';
import type { TimeScale } from './time-scale';
import { drawTrack } from './track-drawing';
import { GUTTER_WIDTH } from './track-layout';
import { useFollowedRow } from './use-followed-row';

/** So many workers have a row each where there is room for one alone. */
const FEW_WORKERS = 3;

/** So near to a mark, in px, the pointer is on it. */
const NEAR = 9;

/** Lower than this, px, a gutter has no room for its glyph between two counts. */
const LOWEST_GUTTER = 54;

interface LaneTrackProps {
  lane: LaneId;
  mode: Mode;
  rows: LaneRows;
  /** Those rows as far as a position has seen them. */
  rowsAt(position: Position): LaneRows;
  frames: FrameSource;
  card: LessonCard | undefined;
  scale: TimeScale;
  icons: ReadonlyMap<string, HTMLImageElement>;
  presenter: boolean;
  rowHeight: number;
  height: number;
  labelWidth: number;
  /** What is under the pointer, null when there is nothing. */
  onHover(pointed: Pointed | null): void;
}

/** One lane of the timeline: its colour and glyph, a label a row, and the spans. */
export function LaneTrack(props: LaneTrackProps) {
  const {
    lane,
    mode,
    rows,
    rowsAt,
    frames,
    card,
    scale,
    icons,
    presenter,
    rowHeight,
    height,
    labelWidth,
    onHover,
  } = props;
  const { t } = useTranslation('timeline');
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  // To a room one row is the thread's, unless a few workers did all there is to see.
  const { workers } = rows;
  const few = rows.rows.every(({ main }) => main) && workers.length > 0 && workers.length <= FEW_WORKERS;
  const shared = presenter && !few;
  const drawnHeight = presenter && few ? height / rows.count : rowHeight;
  const seenIn = (frame: Frame | null) => (frame ? rowsAt(frame.position) : rows);
  const shown = useFrameValue(frames, (frame) => seenIn(frame).countAt(frame?.position.t ?? 0));
  const happening = useFrameValue(frames, (frame) => busyRowOf(frame, lane, seenIn(frame)));
  const [first, scrolled] = useFollowedRow(scroller, presenter ? -1 : happening, rowHeight, height);
  const stepOf = (label: string) => stepName(card, label, language);
  const words = useMemo(() => ({ blocked: t('blocked'), idle: t('idle') }), [t]);

  // Reading styles and boxes costs more than drawing: only when the timeline's scale is new, as after any change of size
  // or theme.
  const look = useRef<CanvasLook | null>(null);
  useLayoutEffect(() => {
    look.current = canvas.current && canvasLook(canvas.current, lane, scale.width);
  }, [lane, scale]);
  useFrameDraw(frames, (frame) => {
    if (!canvas.current || !look.current) return;
    const { colours, zoom } = look.current;
    const paint = { scale, playheadMs: frame?.position.t ?? 0, colours, words };
    drawTrack(canvas.current, {
      rows: seenIn(frame),
      places: rows,
      card,
      icons,
      paint,
      zoom,
      height,
      rowHeight: drawnHeight,
      first,
      stepOf,
      shared,
    });
  });

  const hover = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const t = scale.ms(((event.clientX - box.left) / box.width) * scale.width);
    const y = ((event.clientY - box.top) / box.height) * height;
    const playheadMs = frames.current()?.position.t ?? 0;
    const seen = seenIn(frames.current());
    const whole = rows.at(first + Math.floor(y / drawnHeight));
    const row = whole && seen.same(whole);
    const nearMs = scale.ms(NEAR) - scale.ms(0);
    if (shared) onHover(pointedInThread(seen.thread, t, playheadMs));
    else onHover(row ? pointedAt(row, t, nearMs, playheadMs) : null);
  };

  const playheadMs = frames.current()?.position.t ?? 0;
  const above = presenter ? 0 : first;
  const below = presenter ? 0 : Math.max(0, rows.count - first - Math.floor(height / rowHeight));
  const crowded = above > 0 && below > 0 && height < LOWEST_GUTTER;
  const seen = seenIn(frames.current());
  const inView = shown > 0 ? rows.between(first, first + Math.ceil(height / rowHeight), playheadMs) : [];
  const visible = inView.map((row) => (row && seen.same(row)) ?? null);
  return (
    <section className={styles.track} data-lane={lane} aria-label={t(mode)} style={{ height }}>
      <div className={styles.gutter} style={{ width: GUTTER_WIDTH }}>
        <span>{above > 0 && `↑${fewDigits(above)}`}</span>
        {!crowded && <ModeIcon mode={mode} size={16} />}
        <span>{below > 0 && `↓${fewDigits(below)}`}</span>
      </div>
      <div ref={scroller} className={styles.rows} onScroll={scrolled}>
        <div style={{ height: presenter ? height : Math.max(1, rows.count) * rowHeight }}>
          <div className={styles.view} style={{ height, backgroundSize: `100% ${rowHeight}px` }}>
            <canvas
              ref={canvas}
              style={{ marginLeft: presenter ? 4 : labelWidth, width: scale.width, height }}
              onPointerMove={hover}
              onPointerLeave={() => onHover(null)}
            />
            {!presenter && <RowLabels rows={visible} rowHeight={rowHeight} width={labelWidth} card={card} />}
          </div>
        </div>
      </div>
    </section>
  );
}

/** A count of rows as the gutter has room for it: "99", "2K". */
function fewDigits(count: number): string {
  return numberWords(count, { notation: 'compact', maximumFractionDigits: 0 });
}

/** The row of the task that the cook works on or stands blocked for; else of the newest that has begun, or -1. */
function busyRowOf(frame: Frame | null, lane: LaneId, rows: LaneRows): number {
  const cook = frame?.lanes[lane]?.cook;
  const busy = cook && 'task' in cook ? rows.rowIndex(cook.task) : undefined;
  return busy ?? rows.newestAt(frame?.position.t ?? 0);
}
