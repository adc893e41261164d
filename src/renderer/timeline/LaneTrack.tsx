import { type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, LessonCard } from '../../shared/lesson';
import type { JobSpan, Span } from '../../shared/spans';
import type { LaneId, Mode } from '../../shared/trace';
import type { Frame, FrameSource } from '../session/frame';
import { HelperIcon } from '../theme/HelperIcon';
import { ModeIcon } from '../theme/ModeIcon';
import { TaskIcon } from '../theme/TaskIcon';
import { type CanvasLook, canvasLook } from './colours';
import { useFrameDraw, useFrameValue } from './frame-hooks';
import { type LaneRows, spansInView } from './lane-rows';
import type { TimeScale } from './time-scale';
import { drawTrack } from './track-drawing';
import { GUTTER_WIDTH, LABEL_WIDTH } from './track-layout';
import { stepName, taskName } from './words';

interface LaneTrackProps {
  lane: LaneId;
  mode: Mode;
  rows: LaneRows;
  frames: FrameSource;
  card: LessonCard | undefined;
  scale: TimeScale;
  icons: ReadonlyMap<string, HTMLImageElement>;
  presenter: boolean;
  rowHeight: number;
  height: number;
  /** The span under the pointer, null when there is none. */
  onHover(span: Span | JobSpan | null): void;
}

/** One lane of the timeline: its colour and glyph, a label a row, and the spans. */
export function LaneTrack(props: LaneTrackProps) {
  const { lane, mode, rows, frames, card, scale, icons, presenter, rowHeight, height, onHover } = props;
  const { t, i18n } = useTranslation('timeline');
  const language = i18n.language as Language;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const shown = useFrameValue(frames, (frame) => rows.countAt(frame?.position.t ?? 0));
  const busyRow = useFrameValue(frames, (frame) => busyRowOf(frame, lane, rows));
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
      rows,
      card,
      icons,
      paint,
      zoom,
      height,
      rowHeight,
      scrollTop,
      stepOf,
      shared: presenter,
    });
  });
  useEffect(() => keepInView(scroller.current, busyRow, rowHeight, height), [busyRow, rowHeight, height]);

  const hover = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const time = scale.ms(((event.clientX - box.left) / box.width) * scale.width);
    const y = ((event.clientY - box.top) / box.height) * height + scrollTop;
    const spans = presenter ? rows.thread : (rows.at(Math.floor(y / rowHeight))?.spans ?? []);
    const playhead = frames.current()?.position.t ?? 0;
    onHover(
      time > playhead
        ? null
        : (spansInView<Span | JobSpan>(spans, { startMs: time, endMs: time }, playhead).at(-1) ?? null),
    );
  };

  const first = Math.floor(scrollTop / rowHeight);
  const inView = Math.ceil(height / rowHeight) + 1;
  const playheadMs = frames.current()?.position.t ?? 0;
  const visible = shown > 0 ? rows.between(first, first + inView, playheadMs) : [];
  return (
    <section className="timeline-track" data-lane={lane} aria-label={t(mode)} style={{ height }}>
      <div className="timeline-gutter" style={{ width: GUTTER_WIDTH }}>
        <ModeIcon mode={mode} size={16} />
      </div>
      <div
        ref={scroller}
        className="timeline-rows"
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <div
          style={{
            height: presenter ? height : Math.max(1, rows.count) * rowHeight,
            backgroundSize: `100% ${rowHeight}px`,
          }}
        >
          <canvas
            ref={canvas}
            style={{ marginLeft: presenter ? 4 : LABEL_WIDTH, width: scale.width, height }}
            onPointerMove={hover}
            onPointerLeave={() => onHover(null)}
          />
          {!presenter && (
            <ol className="timeline-labels" style={{ width: LABEL_WIDTH }}>
              {visible.map((row) => (
                <li
                  key={`${row.worker > 0}${row.index}`}
                  style={{ top: rows.placeOf(row) * rowHeight, height: rowHeight }}
                >
                  {row.worker > 0 ? <HelperIcon size={16} /> : <TaskIcon kind={row.kind} size={16} />}
                  <span>
                    {row.worker > 0 ? t('worker', { n: row.worker }) : taskName(card, row, language)}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </section>
  );
}

/** The row of the task that the cook works on or stands blocked for, -1 where there is none. */
function busyRowOf(frame: Frame | null, lane: LaneId, rows: LaneRows): number {
  const cook = frame?.lanes[lane]?.cook;
  return cook && 'task' in cook ? (rows.rowIndex(cook.task) ?? -1) : -1;
}

/** Scrolls no further than needed, and not at all while somebody points at the rows. */
function keepInView(scroller: HTMLElement | null, row: number, rowHeight: number, height: number): void {
  if (!scroller || row < 0 || height < rowHeight || scroller.matches(':hover')) return;
  const top = row * rowHeight;
  const lowest = top + rowHeight - height;
  scroller.scrollTop = Math.min(Math.max(scroller.scrollTop, lowest), top);
}
