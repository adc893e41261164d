import { bellsInView, type Stretch, spansInView } from '../../shared/figures/in-view';
import type { Row } from '../../shared/figures/lane-rows';
import type { SpanKind } from '../../shared/figures/spans';
import { timeoutAt } from '../../shared/figures/timeout-at';
import type { Style, Terminal } from './terminal';
import type { Scale } from './time-axis';

/** What a cell shows: what filled its time, or a mark in it. */
export type Look = SpanKind | 'job' | 'lock' | 'late' | 'bell' | 'lateBell' | 'timeout' | 'expired';

/** Told apart by shape; colour only helps. Solid is the cook's own time. */
export const looks: Record<Look, { block: string; style: Style; word: string }> = {
  work: { block: '█', style: 'green', word: 'work' },
  blocked: { block: '▒', style: 'red', word: 'blocked' },
  wait: { block: '░', style: 'cyan', word: 'waiting' },
  ready: { block: '·', style: 'yellow', word: 'ready' },
  idle: { block: '─', style: 'gray', word: 'idle' },
  job: { block: '▓', style: 'magenta', word: 'on a helper' },
  lock: { block: '▄', style: 'blue', word: 'holds the lock' },
  bell: { block: '♪', style: 'yellow', word: 'bell' },
  late: { block: '━', style: 'red', word: 'overdue' },
  lateBell: { block: '♫', style: 'red', word: 'late bell' },
  timeout: { block: '?', style: 'yellow', word: 'timeout' },
  expired: { block: '!', style: 'red', word: 'timed out' },
};

export type Cells = (Look | null)[];

/** The cells of a row of the timeline: its spans, and over them its marks. */
export function rowCells(row: Row, scale: Scale): Cells {
  const cells = spanCells(row.spans, scale);
  const { width, msPerCell, endMs } = scale;
  const cellOf = (ms: number) => Math.min(width - 1, Math.floor(ms / msPerCell));
  const fill = (look: Look, { startMs, endMs: until }: Stretch) =>
    cells.fill(look, cellOf(startMs), cellOf(until ?? endMs) + 1);
  const all = { startMs: 0, endMs };
  for (const lock of spansInView(row.locks, all, endMs, msPerCell)) fill('lock', lock);
  for (const timeout of row.timeouts) {
    const shown = timeoutAt(timeout, endMs);
    if (shown) cells[cellOf(shown.t)] = shown.expired ? 'expired' : 'timeout';
  }
  for (const { t, lateSinceMs } of bellsInView(row.bells, all, endMs)) {
    if (lateSinceMs !== null) fill('late', { startMs: lateSinceMs, endMs: t });
    cells[cellOf(t)] = lateSinceMs === null ? 'bell' : 'lateBell';
  }
  return cells;
}

/** Each cell shows what filled most of its time; a short span in an empty cell is not lost. */
export function spanCells(
  spans: readonly (Stretch & { kind: Look })[],
  { msPerCell, width, endMs }: Scale,
): Cells {
  const cells: Cells = new Array(width).fill(null);
  const most = new Array<number>(width).fill(0);
  for (const { kind, startMs, endMs: until } of spans) {
    const end = Math.min(until ?? endMs, endMs);
    for (let cell = Math.floor(startMs / msPerCell); cell < width && cell * msPerCell < end; cell++) {
      const filled = Math.min(end, (cell + 1) * msPerCell) - Math.max(startMs, cell * msPerCell);
      if (filled <= (most[cell] ?? 0)) continue;
      most[cell] = filled;
      cells[cell] = kind;
    }
  }
  return cells;
}

/** The cells as text; what is alike is painted at once. */
export function paintCells(cells: Cells, paint: Terminal['paint']): string {
  const runs: { look: Look | null; length: number }[] = [];
  for (const look of cells) {
    const last = runs.at(-1);
    if (last?.look === look) last.length++;
    else runs.push({ look, length: 1 });
  }
  return runs
    .map(({ look, length }) =>
      look ? paint(looks[look].style, looks[look].block.repeat(length)) : ' '.repeat(length),
    )
    .join('')
    .trimEnd();
}
