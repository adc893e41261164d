import type { RunLog } from '../../shared/run-log';
import { LaneSpans, type Span, type SpanKind } from '../../shared/spans';
import type { LaneId, Mode } from '../../shared/trace';
import { oneLine, type Style, type Terminal } from './terminal';
import { AXIS_OVERHANG, drawAxis, type Scale } from './time-axis';
import { modeWords } from './words';

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
const NARROWEST = 20;
const WIDEST = 120;

type Canvas = Pick<Terminal, 'columns' | 'paint'>;

/** Draws every lane on one scale, a row a task. */
export function drawTimeline(log: RunLog, { columns, paint }: Canvas): string {
  const lanes = log.header.lanes.map((lane) => ({ ...lane, rows: rowsOf(log, lane.lane) }));
  const gutter = Math.max(6, ...lanes.flatMap(({ rows }) => rows.map(({ name }) => name.length))) + 2;
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns - gutter - AXIS_OVERHANG));
  const endMs = Math.max(1, log.endMs);
  const scale = { msPerCell: endMs / width, width, endMs };
  const drawn = lanes.map(({ lane, mode, rows }) => [
    paint(['bold', laneStyles[lane]].flat() as Style, titleOf(lane, mode)),
    ...rows.map(({ name, spans }) => name.padEnd(gutter) + drawRow(spans, scale, paint)),
  ]);
  const axis = ' '.repeat(gutter) + drawAxis(scale);
  const legend = Object.values(looks).map(({ block, style, word }) => `${paint(style, block)} ${word}`);
  return [...drawn.flatMap((lane) => [...lane, '']), axis, ' '.repeat(gutter) + legend.join('  ')].join('\n');
}

const titleOf = (lane: LaneId, mode: Mode) => `${lane} kitchen, ${modeWords[mode]}`;

function rowsOf(log: RunLog, lane: LaneId): { name: string; spans: Span[] }[] {
  const { tasks, spans } = new LaneSpans().update(log.lanes[lane]);
  // What belongs to no task is the cook's idling.
  const spansOf = new Map<number | null, Span[]>([[null, []]]);
  for (const { id } of tasks) spansOf.set(id, []);
  for (const span of spans) spansOf.get(span.task)?.push(span);
  const rows = tasks.map(({ id, name }) => ({
    name: oneLine(name).slice(0, LONGEST_NAME),
    spans: spansOf.get(id) ?? [],
  }));
  const idle = spansOf.get(null) ?? [];
  return idle.length > 0 ? [...rows, { name: 'idle', spans: idle }] : rows;
}

function drawRow(spans: Span[], scale: Scale, paint: Terminal['paint']): string {
  const cells = cellsOf(spans, scale);
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

/** Each cell shows what filled most of its time; a short span in an empty cell is not lost. */
function cellsOf(spans: Span[], { msPerCell, width, endMs }: Scale): (SpanKind | null)[] {
  const kinds = new Array<SpanKind | null>(width).fill(null);
  const most = new Array<number>(width).fill(0);
  for (const { kind, startMs, endMs: until } of spans) {
    const end = until ?? endMs;
    for (let cell = Math.floor(startMs / msPerCell); cell < width && cell * msPerCell < end; cell++) {
      const filled = Math.min(end, (cell + 1) * msPerCell) - Math.max(startMs, cell * msPerCell);
      if (filled <= (most[cell] ?? 0)) continue;
      most[cell] = filled;
      kinds[cell] = kind;
    }
  }
  return kinds;
}
