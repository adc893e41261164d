import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { SpanPainter } from '../../renderer/timeline/span-painter';
import { steppedEnd, TimeScale } from '../../renderer/timeline/time-scale';
import { drawTrack } from '../../renderer/timeline/track-drawing';
import { workerName } from '../../shared/exports/svg-words';
import { timelineSvg } from '../../shared/exports/timeline-svg';
import { LaneRows, rowName } from '../../shared/figures/lane-rows';
import { LaneSpans } from '../../shared/figures/spans';
import { runHeader } from '../../shared/fixtures/run-header';
import { decodeRecording } from '../../shared/recording';
import { RunLog } from '../../shared/trace/run-log';
import type { LaneId } from '../../shared/trace/trace';
import { drawTimeline } from '../cli/terminal-timeline';
import { cookMain } from '../kitchen/cook-virtually';
import { findCard } from '../lessons';
import { blockingCall } from '../lessons/blocking-call/cook';
import { cookedLog } from '../lessons/fixtures/cooked-log';
import { timeout } from '../lessons/timeout/cook';

const drawn = vi.hoisted(() => ({ marks: [] as { y: number; mark: string }[] }));
vi.stubGlobal('devicePixelRatio', 1);
vi.mock('../../renderer/timeline/marks', () => ({
  drawLock: () => {},
  drawBell: (_ctx: unknown, _x: number, y: number, colour: string, _ground: string, rung: boolean) => {
    if (rung) drawn.marks.push({ y, mark: colour === 'lane' ? 'late' : 'bell' });
  },
  drawHourglass: (_ctx: unknown, _x: number, y: number, colour: string) => {
    drawn.marks.push({ y, mark: colour === 'lane' ? 'expired' : 'timeout' });
  },
}));

const MARKS = ['bell', 'late', 'expired', 'timeout', 'lock'] as const;
type Mark = (typeof MARKS)[number];
/** A row and which marks are on it. */
type Shown = [name: string, marks: Mark[]];

const folder = join(import.meta.dirname, 'fixtures');
const stored = readdirSync(folder).filter((name) => name.endsWith('.toast.jsonl'));
const logs: [string, () => Promise<RunLog>][] = [
  ...stored.map((name): [string, () => Promise<RunLog>] => [
    name,
    async () => decodeRecording(readFileSync(join(folder, name), 'utf8')).log,
  ]),
  ['a late bell', () => cookedLog(blockingCall)],
  ['a timeout', () => cookedLog(timeout)],
  ['a timeout that is cut off while it runs', cutOff],
  ['a main task that works', mainThatWorks],
];

describe.each(logs)('%s', (_name, read) => {
  it('has the same rows and marks in the window, as a picture and on a terminal', async () => {
    const log = await read();
    for (const { lane } of log.header.lanes) {
      const window = inWindow(log, lane);
      expect(inSvg(log, lane)).toEqual(window);
      expect(onTerminal(log, lane)).toEqual(window);
    }
  });
});

it('are recordings with every mark', async () => {
  const all = await Promise.all(logs.map(([, read]) => read()));
  const marks = all.flatMap((log) => log.header.lanes.flatMap(({ lane }) => inWindow(log, lane)));
  expect(new Set(marks.flatMap(([, shown]) => shown))).toEqual(new Set(MARKS));
});

async function mainThatWorks(): Promise<RunLog> {
  const events = await cookMain(async (kitchen) => {
    await kitchen.wait('rest', 1000);
    await kitchen.work('wash', 1000);
  });
  return new RunLog(runHeader({ lanes: [{ lane: 'right', mode: 'async' }] }), events);
}

/** Takes whatever is drawn. */
const canvas = {
  getContext: () =>
    new Proxy(
      {},
      { get: (_, key) => (key === 'measureText' ? () => ({ width: 0 }) : () => {}), set: () => true },
    ),
} as unknown as HTMLCanvasElement;
const colours = { lane: 'lane', laneSoft: '', card: '', font: '', task: Array(9).fill({ ink: 'task' }) };
const ROW = 20;

async function cutOff(): Promise<RunLog> {
  const whole = await cookedLog(timeout);
  return new RunLog(
    whole.header,
    [...whole.inOrder()].filter(({ t }) => t < 2500),
  );
}

function inWindow(log: RunLog, lane: LaneId): Shown[] {
  const rows = rowsOf(log, lane);
  const card = findCard(log.header);
  drawn.marks = [];
  const lock = vi.spyOn(SpanPainter.prototype, 'lock').mockImplementation(function (this: SpanPainter) {
    drawn.marks.push({ y: this.y, mark: 'lock' });
  });
  const scale = new TimeScale(0, steppedEnd(log.endMs), 1200);
  const paint = { scale, playheadMs: log.endMs, colours, words: { blocked: '', idle: '' } };
  drawTrack(canvas, {
    ...{ rows, places: rows, card, paint, icons: new Map(), zoom: 1, shared: false, stepOf: String },
    ...{ height: rows.count * ROW, rowHeight: ROW, first: 0 },
  });
  lock.mockRestore();
  return rows.first(rows.count).map((row, place) => {
    const name = row.worker > 0 ? workerName(row.worker - 1, 'en') : rowName(row, card, 'en');
    return [
      name,
      sorted(drawn.marks.filter(({ y }) => Math.floor(y / ROW) === place).map(({ mark }) => mark)),
    ];
  });
}

function rowsOf(log: RunLog, lane: LaneId): LaneRows {
  return new LaneRows().update(log.lanes[lane], new LaneSpans().update(log.lanes[lane]));
}

const svgMarks: [RegExp, Mark][] = [
  [/class="bell task-/, 'bell'],
  [/class="bell late"/, 'late'],
  [/class="hourglass expired"/, 'expired'],
  [/class="hourglass task-/, 'timeout'],
  [/class="lock"/, 'lock'],
];

function inSvg(log: RunLog, lane: LaneId): Shown[] {
  const svg = timelineSvg(log, findCard(log.header));
  const [, ofLane = ''] = svg.split(`<g class="${lane}">`);
  const [track = ''] = ofLane.split(/<g class=/);
  return [...track.matchAll(/<g><text[^>]*>([^<]*)<\/text>(.*?)<\/g>/g)].map(([, name, inside]) => [
    name as string,
    sorted(svgMarks.flatMap(([pattern, mark]) => (pattern.test(inside as string) ? [mark] : []))),
  ]);
}

const blocks: Record<string, Mark> = {
  '♪': 'bell',
  '♫': 'late',
  '!': 'expired',
  '?': 'timeout',
  '▄': 'lock',
};

function onTerminal(log: RunLog, lane: LaneId): Shown[] {
  const text = drawTimeline(log, { columns: 200, paint: (_style, block) => block });
  const [, ofLane = ''] = text.split(`${lane} kitchen, `);
  const [, ...lines] = (ofLane.split('\n\n')[0] as string).split('\n');
  const rows = lines.filter((line) => !line.startsWith('idle ') && !line.includes('suspended'));
  return rows.map((line) => {
    const [name = '', cells = ''] = line.split(/ {2,}(.*)/);
    return [name, sorted([...cells].flatMap((cell) => blocks[cell] ?? []))];
  });
}

/** Each once. */
function sorted(marks: readonly string[]): Mark[] {
  return [...new Set(marks as Mark[])].sort();
}
