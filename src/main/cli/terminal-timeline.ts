import { laneRows, type Piece } from '../../shared/exports/svg-rows';
import { LaneSpans, type SpanKind } from '../../shared/figures/spans';
import { apart } from '../../shared/figures/suspensions';
import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId, TraceEvent } from '../../shared/trace/trace';
import { printable } from '../../shared/words/printable';
import { findCard } from '../lessons';
import type { Style, Terminal } from './terminal';
import { AXIS_OVERHANG, drawAxis, type Scale } from './time-axis';
import { duration, modeName } from './words';

/** Told apart by shape; colour only helps. Solid is the cook's own time. */
const looks: Record<SpanKind, { block: string; style: Style; word: string }> = {
  work: { block: '█', style: 'green', word: 'work' },
  blocked: { block: '▒', style: 'red', word: 'blocked' },
  wait: { block: '░', style: 'cyan', word: 'waiting' },
  ready: { block: '·', style: 'yellow', word: 'ready' },
  idle: { block: '─', style: 'gray', word: 'idle' },
};
const laneStyles: Record<LaneId, Style> = { left: 'redBright', right: 'blueBright' };
const LONGEST_NAME = 24;
const MOST_ROWS = 20;
/** In cells: what is nearer is told in one row. */
const SUSPENSIONS_APART = 10;
const NARROWEST = 20;
const WIDEST = 120;

type Canvas = Pick<Terminal, 'columns' | 'paint'>;
interface Row {
  name: string;
  pieces: Piece[];
}

/** Draws every lane on one scale, a row a task and then a row a worker. */
export function drawTimeline(log: RunLog, { columns, paint }: Canvas): string {
  const lanes = log.header.lanes.map((lane) => ({ ...lane, rows: rowsOf(log, lane.lane) }));
  const gutter = Math.max(6, ...lanes.flatMap(({ rows }) => rows.map(({ name }) => name.length))) + 2;
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns - gutter - AXIS_OVERHANG));
  const endMs = Math.max(1, log.endMs);
  const scale = { msPerCell: endMs / width, width, endMs };
  const drawn = lanes.map(({ lane, mode, rows }) => [
    paint(['bold', laneStyles[lane]].flat() as Style, `${lane} kitchen, ${modeName(log.header, mode)}`),
    ...rows.map(({ name, pieces }) => (name.padEnd(gutter) + drawRow(pieces, scale, paint)).trimEnd()),
    ...drawSuspensions(log.lanes[lane], scale).map((row) => ' '.repeat(gutter) + row),
  ]);
  const axis = ' '.repeat(gutter) + drawAxis(scale);
  const legend = Object.values(looks).map(({ block, style, word }) => `${paint(style, block)} ${word}`);
  return [...drawn.flatMap((lane) => [...lane, '']), axis, ' '.repeat(gutter) + legend.join('  ')].join('\n');
}

/** The rows of a lane. What belongs to no task is the cook's idling. */
function rowsOf(log: RunLog, lane: LaneId): Row[] {
  const card = findCard(log.header);
  const drawn = laneRows({ events: log.lanes[lane], card, language: 'en', endMs: log.endMs });
  const rows = drawn.rows.map(({ name, pieces }) => ({
    name: printable(name).slice(0, LONGEST_NAME),
    pieces,
  }));
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  if (more > 0) shown.push({ name: `+${more.toLocaleString('en')} more`, pieces: [] });
  if (drawn.idle.length > 0) shown.push({ name: 'idle', pieces: drawn.idle });
  return shown;
}

function drawRow(pieces: Piece[], scale: Scale, paint: Terminal['paint']): string {
  const cells = cellsOf(pieces, scale);
  const runs: { kind: SpanKind | null; length: number }[] = [];
  for (const kind of cells) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.length++;
    else runs.push({ kind, length: 1 });
  }
  return runs
    .map(({ kind, length }) =>
      kind ? paint(looks[kind].style, looks[kind].block.repeat(length)) : ' '.repeat(length),
    )
    .join('')
    .trimEnd();
}

/** A row for each time that kitchen time stood still: where, and for how long. */
function drawSuspensions(events: readonly TraceEvent[], { msPerCell, width }: Scale): string[] {
  const { suspensions } = new LaneSpans().update(events);
  return apart(suspensions, SUSPENSIONS_APART * msPerCell).map(({ t, ms }) => {
    const cell = Math.min(width - 1, Math.floor(t / msPerCell));
    const words = `suspended ${duration(ms)}`;
    const before = cell - words.length - 1;
    return before >= 0 ? `${' '.repeat(before)}${words} ╎` : `${' '.repeat(cell)}╎ ${words}`;
  });
}

/** Each cell shows what filled most of its time; a short span in an empty cell is not lost. */
function cellsOf(pieces: Piece[], { msPerCell, width, endMs }: Scale): (SpanKind | null)[] {
  const kinds = new Array<SpanKind | null>(width).fill(null);
  const most = new Array<number>(width).fill(0);
  for (const { shape, startMs, endMs: until } of pieces) {
    const end = Math.min(until, endMs);
    for (let cell = Math.floor(startMs / msPerCell); cell < width && cell * msPerCell < end; cell++) {
      const filled = Math.min(end, (cell + 1) * msPerCell) - Math.max(startMs, cell * msPerCell);
      if (filled <= (most[cell] ?? 0)) continue;
      most[cell] = filled;
      kinds[cell] = shape;
    }
  }
  return kinds;
}
