import { workerName } from '../../shared/exports/svg-words';
import { LaneRows, type Row, rowName } from '../../shared/figures/lane-rows';
import { LaneSpans } from '../../shared/figures/spans';
import { apart, type Suspension } from '../../shared/figures/suspensions';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import { printable } from '../../shared/words/printable';
import { findCard } from '../lessons';
import { duration, modeName } from './names';
import type { Style, Terminal } from './terminal';
import { type Cells, type Look, looks, paintCells, rowCells, spanCells } from './terminal-row';
import { AXIS_OVERHANG, drawAxis, type Scale } from './time-axis';

const laneStyles: Record<LaneId, Style> = { left: 'redBright', right: 'blueBright' };
const LONGEST_NAME = 24;
const MOST_ROWS = 20;
/** In cells: what is nearer is told in one row. */
const SUSPENSIONS_APART = 10;
const NARROWEST = 20;
const WIDEST = 120;
/** The legend says what these are even where there are none. */
const ALWAYS: readonly Look[] = ['work', 'blocked', 'wait', 'ready', 'idle'];

type Canvas = Pick<Terminal, 'columns' | 'paint'>;

/** A line of a lane: its name, and what fills it on a scale. */
interface Line {
  name: string;
  cells(scale: Scale): Cells;
}

/** Draws every lane on one scale, a row a task and then a row a worker. */
export function drawTimeline(log: RunLog, { columns, paint }: Canvas): string {
  const card = findCard(log.header);
  const lanes = log.header.lanes.map(({ lane, mode }) => {
    const spans = new LaneSpans().update(log.lanes[lane]);
    const lines = linesOf(new LaneRows().update(log.lanes[lane], spans), card);
    return { lane, mode, lines, suspensions: spans.suspensions };
  });
  const gutter = Math.max(6, ...lanes.flatMap(({ lines }) => lines.map(({ name }) => name.length))) + 2;
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns - gutter - AXIS_OVERHANG));
  const endMs = Math.max(1, log.endMs);
  const scale = { msPerCell: endMs / width, width, endMs };
  const seen = new Set<Look | null>(ALWAYS);
  const drawn = lanes.map(({ lane, mode, lines, suspensions }) => [
    paint(['bold', laneStyles[lane]].flat() as Style, `${lane} kitchen, ${modeName(log.header, mode)}`),
    ...lines.map((line) => {
      const cells = line.cells(scale);
      for (const look of cells) seen.add(look);
      return (line.name.padEnd(gutter) + paintCells(cells, paint)).trimEnd();
    }),
    ...drawSuspensions(suspensions, scale).map((row) => ' '.repeat(gutter) + row),
  ]);
  const foot = [drawAxis(scale), drawLegend(seen, paint)].map((line) => ' '.repeat(gutter) + line);
  return [...drawn.flatMap((lane) => [...lane, '']), ...foot].join('\n');
}

function drawLegend(seen: ReadonlySet<Look | null>, paint: Terminal['paint']): string {
  return Object.entries(looks)
    .filter(([look]) => seen.has(look as Look))
    .map(([, { block, style, word }]) => `${paint(style, block)} ${word}`)
    .join('  ');
}

/** The lines of a lane. What belongs to no task is the cook's idling. */
function linesOf(rows: LaneRows, card: LessonCard | undefined): Line[] {
  const lines: Line[] = rows.first(MOST_ROWS).map((row) => ({
    name: printable(nameOf(row, card)).slice(0, LONGEST_NAME),
    cells: (scale) => rowCells(row, scale),
  }));
  const more = rows.count - lines.length;
  if (more > 0) lines.push({ name: `+${more.toLocaleString('en')} more`, cells: () => [] });
  if (rows.idle.length > 0) lines.push({ name: 'idle', cells: (scale) => spanCells(rows.idle, scale) });
  return lines;
}

function nameOf(row: Row, card: LessonCard | undefined): string {
  return row.worker > 0 ? workerName(row.worker - 1, 'en') : rowName(row, card, 'en');
}

/** A row for each time that kitchen time stood still: where, and for how long. */
function drawSuspensions(suspensions: readonly Suspension[], { msPerCell, width }: Scale): string[] {
  return apart(suspensions, SUSPENSIONS_APART * msPerCell).map(({ t, ms }) => {
    const cell = Math.min(width - 1, Math.floor(t / msPerCell));
    const words = `suspended ${duration(ms)}`;
    const before = cell - words.length - 1;
    return before >= 0 ? `${' '.repeat(before)}${words} ╎` : `${' '.repeat(cell)}╎ ${words}`;
  });
}
