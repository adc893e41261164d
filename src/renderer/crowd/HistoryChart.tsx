import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type UPlot from 'uplot';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { figureText } from '../i18n/figure-text';
import type { FrameSource } from '../session/playback/frame';
import { useFrameDraw } from '../session/playback/frame-hooks';
import { useElementSize } from '../ui/use-element-size';
import styles from './crowd-charts.module.css';
import type { Histories } from './histories';
import { countAt, type Quantity } from './lane-history';

interface HistoryChartProps {
  quantity: Quantity;
  frames: FrameSource;
  histories: Histories;
}

const HEADROOM = 1.08;
/** The length of an axis that has nothing to count yet. */
const EMPTY = 1;

/** One line a lane, as far as the playhead; the axes are those of the whole run. */
export function HistoryChart({ quantity, frames, histories }: HistoryChartProps) {
  const { t } = useTranslation('timeline');
  const zero = t('seconds', { value: 0 });
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<UPlot>(null);
  const drawn = useRef('');
  const { width, height } = useElementSize(host);
  const lanes = histories.log.header.lanes;

  // Made before the first drawing, which is a layout effect too.
  useLayoutEffect(() => {
    if (!host.current || width < 1 || height < 1) return;
    const made = new uPlot(
      optionsOf(host.current, width, height, histories, quantity, zero),
      [[], ...lanes.map(() => [])],
      host.current,
    );
    chart.current = made;
    drawn.current = '';
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [width, height, histories, quantity, lanes, zero]);

  useFrameDraw(frames, (frame) => {
    const t = frame?.position.t ?? 0;
    const all = lanes.map(({ lane }) => histories.charted(lane, quantity));
    const counts = all.map((series) => countAt(series, t));
    const key = `${counts} ${all.map(({ seconds }) => seconds.length)} ${width} ${height}`;
    if (!chart.current || key === drawn.current) return;
    drawn.current = key;
    const cut = all.map(({ seconds, values }, i) => [
      seconds.slice(0, counts[i]),
      values.slice(0, counts[i]),
    ]);
    chart.current.setData(uPlot.join(cut as UPlot.AlignedData[]));
  });

  return <div ref={host} className={styles.chart} aria-hidden="true" />;
}

function optionsOf(
  host: HTMLElement,
  width: number,
  height: number,
  histories: Histories,
  quantity: Quantity,
  /** The first mark of the axis of time, with its unit. */
  zero: string,
): UPlot.Options {
  const style = getComputedStyle(host);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const axis = axisOf(style.fontFamily, colour('--ink-3'), colour('--line'));
  const most = () => Math.max(0, ...maxima(histories, quantity)) * HEADROOM || EMPTY;
  return {
    width,
    height,
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: () => [0, Math.max(0.1, histories.log.endMs / 1000)] },
      y: { range: () => [0, most()] },
    },
    axes: [
      {
        ...axis,
        size: 26,
        space: 46,
        values: (_, ticks) =>
          histories.log.endMs > 0 ? ticks.map((tick) => (tick === 0 ? zero : String(tick))) : [],
      },
      { ...axis, size: 52, space: 28, values: (_, ticks) => (most() === EMPTY ? [] : ticks.map(short)) },
    ],
    series: [
      {},
      ...histories.log.header.lanes.map(({ lane }) => ({
        stroke: colour(`--${lane}`),
        width: 3,
        spanGaps: true,
        points: { show: false },
      })),
    ],
  };
}

function axisOf(family: string, stroke: string, grid: string): UPlot.Axis {
  const font = `500 14px ${family}`;
  return { stroke, font, grid: { stroke: grid, width: 1 }, ticks: { show: false }, gap: 4 };
}

function maxima(histories: Histories, quantity: Quantity): number[] {
  return histories.log.header.lanes.flatMap(({ lane }) => histories.charted(lane, quantity).values);
}

/** "12k": short enough for an axis. */
function short(value: number): string {
  return value >= 10_000 ? `${Math.round(value / 1000)}k` : figureText(value);
}
