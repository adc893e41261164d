import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layout } from '../../shared/api/kitchen-api';
import { LaneRows } from '../../shared/figures/lane-rows';
import { SeenRows } from '../../shared/figures/seen-rows';
import { LaneSpans } from '../../shared/figures/spans';
import { type LessonCard, runsLoop } from '../../shared/lesson/lesson';
import type { Position } from '../../shared/trace/position';
import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import type { FrameSource } from '../session/playback/frame';
import { useFrameValue } from '../session/playback/frame-hooks';
import { useElementSize } from '../ui/use-element-size';
import { inSeconds } from '../words/names';
import { GapMarks } from './GapMarks';
import { useIconImages } from './icon-images';
import { LaneTrack } from './LaneTrack';
import { Legend } from './Legend';
import { Playhead } from './Playhead';
import type { Pointed } from './pointed';
import { RangeBand, type RangeControl } from './RangeBand';
import { RangeTools } from './RangeTools';
import { SelectButton } from './SelectButton';
import { SpanTip } from './SpanTip';
import { SuspensionMarks } from './SuspensionMarks';
import type { TimeScale } from './time-scale';
import styles from './timeline.module.css';
import { TICK_GAP } from './track-drawing';
import {
  AXIS_HEIGHT,
  GUTTER_WIDTH,
  labelWidth,
  RIGHT_MARGIN,
  TRACK_GAP,
  threadLayout,
  trackLayout,
} from './track-layout';
import { useTimeScale } from './use-time-scale';
import { useTimelineDrag } from './use-timeline-drag';
import { useZoomKeys } from './use-zoom-keys';
import { ZoomButtons } from './ZoomButtons';

interface TimelineProps {
  log: RunLog;
  spans: Partial<Record<LaneId, LaneSpans>>;
  frames: FrameSource;
  card: LessonCard | undefined;
  layout: Layout;
  /** Kitchen ms; called while the playhead is dragged. */
  onSeek(tMs: number): void;
  presenter: boolean;
  range: RangeControl;
  /** What else can be done with it, beside its zoom. */
  tools?: ReactNode;
  /** What else stands on its axis. */
  marks?(scale: TimeScale): ReactNode;
}

/** Both lanes' spans up to the playhead, and the playhead, on one axis of kitchen time. */
export function Timeline({
  log,
  spans,
  frames,
  card,
  layout,
  onSeek,
  presenter,
  range,
  tools,
  marks,
}: TimelineProps) {
  const { t } = useTranslation('timeline');
  const body = useRef<HTMLDivElement>(null);
  const size = useElementSize(body);
  const lanes = log.header.lanes.filter(({ lane }) => layout === 'both' || layout === lane);
  const { rows, rowsAt } = useLaneRows(log, spans);
  const counts = useFrameValue(frames, () => lanes.map(({ lane }) => rows(lane).count).join(' '));
  const idle = useFrameValue(frames, () => lanes.some(({ lane }) => rows(lane).idle.length > 0));
  const late = useFrameValue(frames, () => lanes.some(({ lane }) => rows(lane).late));
  const live = useFrameValue(frames, (frame) => frame?.live ?? false);
  const labels = labelWidth(size.width);
  const left = GUTTER_WIDTH + (presenter ? 8 : labels);
  const width = Math.max(50, size.width - left - RIGHT_MARGIN);
  const knownEnd = () => Math.max(log.endMs, ...lanes.map(({ lane }) => rows(lane).latestDueMs));
  const { scale, whole, zoomed, zoom, pan, showWhole } = useTimeScale(frames, log, knownEnd, body, width);
  const height = size.height - AXIS_HEIGHT;
  const tracks = presenter
    ? threadLayout(
        lanes.map(({ mode }) => runsLoop(card, mode)),
        height,
      )
    : trackLayout(counts.split(' ').map(Number), height);
  const { images, sheet } = useIconImages(Object.keys(card?.kinds ?? {}));
  const [tip, setTip] = useState<{ pointed: Pointed; lane: LaneId; x: number; y: number } | null>(null);
  const [selecting, select] = useState(false);
  useZoomKeys(zoom, showWhole);

  const { press, place, timeAt } = useTimelineDrag({
    ...{ body, bodyWidth: size.width, left, scale, zoomed, selecting },
    onSeek: (ms) => onSeek(Math.min(Math.max(0, ms), Math.max(log.endMs, frames.current()?.position.t ?? 0))),
    onSelect: range.onSelect,
    onPan: pan,
  });

  return (
    <section
      className={styles.timeline}
      data-testid="timeline"
      data-tour="timeline"
      data-presenter-rows={presenter || undefined}
      aria-label={t('title')}
    >
      {sheet}
      {!presenter && (
        <header>
          <h2>{t('title')}</h2>
          {log.length > 0 && (
            <span className={styles.state} data-live={live || undefined}>
              {live ? t('live') : t('replay')}
            </span>
          )}
          <ZoomButtons zoomed={zoomed} onZoom={zoom} onWhole={showWhole}>
            <SelectButton selecting={selecting} onChange={select} />
            {tools}
          </ZoomButtons>
          <RangeTools {...range} />
          <Legend
            helpers={lanes.some(({ lane }) => rows(lane).workers.length > 0)}
            lock={lanes.some(({ lane }) => rows(lane).locked)}
            measures={card?.measures ?? false}
            idle={idle}
            late={late}
          />
        </header>
      )}
      {presenter && <RangeTools {...range} />}
      <div
        ref={body}
        className={styles.body}
        data-testid="timeline-body"
        data-zoomed={zoomed || undefined}
        onPointerDown={press}
        onPointerMove={(event) => tip && setTip({ ...tip, ...place(event) })}
      >
        <div
          className={styles.axis}
          data-testid="timeline-axis"
          style={{ marginLeft: left, height: AXIS_HEIGHT }}
          aria-hidden="true"
        >
          {scale.ticks(TICK_GAP).map((tick) => (
            <span key={tick} style={{ left: scale.x(tick) }}>
              {tick === 0 ? t('seconds', { value: 0 }) : inSeconds(tick)}
            </span>
          ))}
        </div>
        <div className={styles.tracks} data-testid="timeline-tracks" style={{ gap: TRACK_GAP }}>
          {lanes.map(({ lane, mode }, index) => (
            <LaneTrack
              key={lane}
              lane={lane}
              mode={mode}
              rows={rows(lane)}
              rowsAt={(position) => rowsAt(lane, position)}
              frames={frames}
              card={card}
              scale={scale}
              icons={images}
              presenter={presenter}
              rowHeight={tracks.rowHeight}
              height={tracks.heights[index] ?? 0}
              labelWidth={labels}
              onHover={(pointed) => setTip(pointed && { pointed, lane, x: tip?.x ?? 0, y: tip?.y ?? 0 })}
            />
          ))}
        </div>
        <div className={styles.over} style={{ left }}>
          <RangeBand
            range={range.range}
            looping={range.looping}
            scale={scale}
            timeAt={timeAt}
            onSelect={range.onSelect}
          />
          {lanes.map(({ lane }) => {
            const place = placesOf(lanes, tracks.heights)[lane];
            const own = spans[lane];
            return (
              place && own && <SuspensionMarks key={lane} spans={own} {...{ frames, scale, place, lane }} />
            );
          })}
          <GapMarks log={log} frames={frames} scale={scale} tracks={placesOf(lanes, tracks.heights)} />
          {marks?.(scale)}
          <Playhead frames={frames} scale={scale} whole={whole} />
        </div>
        {tip && (
          <SpanTip {...tip} row={rows(tip.lane).rowOf(tip.pointed.task)} card={card} width={size.width} />
        )}
      </div>
    </section>
  );
}

/** Where the tracks are below one another, in px of the timeline's body. */
function placesOf(lanes: RunLog['header']['lanes'], heights: readonly number[]) {
  const places: Partial<Record<LaneId, { top: number; height: number }>> = {};
  let top = AXIS_HEIGHT;
  lanes.forEach(({ lane }, index) => {
    const height = heights[index] ?? 0;
    places[lane] = { top, height };
    top += height + TRACK_GAP;
  });
  return places;
}

interface RowsOfLanes {
  /** A lane's rows with everything that the log holds now. */
  rows(lane: LaneId): LaneRows;
  /** Those as far as a position has seen them. */
  rowsAt(lane: LaneId, position: Position): LaneRows;
}

function useLaneRows(log: RunLog, spans: Partial<Record<LaneId, LaneSpans>>): RowsOfLanes {
  return useMemo(() => {
    const whole = { left: new LaneRows(), right: new LaneRows() };
    const seen = { left: new SeenRows(), right: new SeenRows() };
    const sources = { left: spans.left ?? new LaneSpans(), right: spans.right ?? new LaneSpans() };
    const rows = (lane: LaneId) => whole[lane].update(log.lanes[lane], sources[lane].update(log.lanes[lane]));
    return { rows, rowsAt: (lane, at) => seen[lane].at(at, lane, log.lanes[lane], rows(lane)) };
  }, [log, spans.left, spans.right]);
}
