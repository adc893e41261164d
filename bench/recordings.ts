import { copyFileSync, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cookVirtually } from '../src/main/kitchen/cook-virtually';
import { openRecordingFile } from '../src/main/recordings/file';
import { chromeTrace } from '../src/shared/exports/chrome-trace';
import { encodeRecording } from '../src/shared/recording';
import { LaneCursor } from '../src/shared/state/fold/lane-cursor';
import { Keyframes } from '../src/shared/state/keyframes';
import { type RunHeader, RunLog } from '../src/shared/trace/run-log';
import type { TraceEvent } from '../src/shared/trace/trace';
import { quantile, row } from './figures';
import { findBenchLesson } from './lessons';

/** Where the last and largest recording stays, beside this bundle. */
const KEPT = join(import.meta.dirname, 'million.toast.jsonl');
const ROUNDS = 3;
const SEEKS = 300;
/** Runs that each cook somewhat more than the largest size has events: what many tasks at once cost shows in the second. */
const STREAMS = [
  { parameters: { tasks: 1_000, waits: 125, ms: 700 }, sizes: [10_000, 100_000, 1_000_000] },
  { parameters: { tasks: 10_000, waits: 11, ms: 700 }, sizes: [1_000_000] },
];

const header: RunHeader = {
  id: 'bench',
  lesson: 'stream',
  parameters: {},
  program: null,
  lanes: [{ lane: 'right', mode: 'async' }],
  speed: 1,
  virtual: true,
  startedAt: '2026-01-01T00:00:00.000Z',
  madeBy: { app: '', node: process.versions.node, electron: '' },
};

interface Figures {
  events: number;
  writeMs: number;
  openMs: number;
  foldMs: number;
  /** Of one seek to anywhere, p50 and p95. */
  seekMs: [number, number];
  bytes: number;
  chromeBytes: number;
  /** Heap of the opened log, and of it with its keyframes; NaN where the collector cannot be called. */
  heap: [number, number];
}

/** Recordings of growing size: written, opened, folded and sought in, and how each grows. */
export async function benchRecordings(): Promise<void> {
  const lesson = findBenchLesson('stream');
  if (!lesson) throw new Error('there is no stream');
  const folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-bench-'));
  try {
    for (const { parameters, sizes } of STREAMS) {
      const all = await cookVirtually(lesson, 'async', parameters);
      const figures: Figures[] = [];
      for (const size of sizes)
        figures.push(await measure(all.slice(0, size), join(folder, 'a.toast.jsonl')));
      print(parameters.tasks, figures);
    }
    copyFileSync(join(folder, 'a.toast.jsonl'), KEPT);
    console.log(`  the last one is kept, to be opened in the window: ${KEPT}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The best of a few rounds: what else the machine does only ever adds. */
async function measure(events: TraceEvent[], path: string): Promise<Figures> {
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measureOnce(events, path));
  const least = (of: (figures: Figures) => number) => Math.min(...rounds.map(of));
  return {
    ...(rounds.at(-1) as Figures),
    writeMs: least(({ writeMs }) => writeMs),
    openMs: least(({ openMs }) => openMs),
    foldMs: least(({ foldMs }) => foldMs),
    seekMs: [least(({ seekMs }) => seekMs[0]), least(({ seekMs }) => seekMs[1])],
  };
}

async function measureOnce(events: TraceEvent[], path: string): Promise<Figures> {
  const recorded = new RunLog(header, events);
  const writeMs = await timed(() =>
    pipeline(Readable.from(encodeRecording(recorded)), createWriteStream(path)),
  );
  const heapBefore = heapUsed();
  let log = recorded;
  const openMs = await timed(async () => {
    log = (await openRecordingFile(path)).log;
  });
  const heapOpened = heapUsed();
  const keyframes = new Keyframes();
  const cursor = new LaneCursor(log, 'right', 'async', keyframes);
  const foldMs = await timed(() => void cursor.seek(log.length));
  const heapFolded = heapUsed();
  const seeks: number[] = [];
  for (let i = 0; i < SEEKS; i++) {
    // Every part of the log, in no order: a step of 0.618 visits them evenly.
    const to = Math.floor(((i * 0.618_034) % 1) * log.length);
    seeks.push(await timed(() => void cursor.seek(to)));
  }
  return {
    events: log.length,
    writeMs,
    openMs,
    foldMs,
    seekMs: [quantile(seeks, 0.5), quantile(seeks, 0.95)],
    bytes: statSync(path).size,
    chromeBytes: chromeBytes(log),
    heap: [heapOpened - heapBefore, heapFolded - heapBefore],
  };
}

async function timed(act: () => unknown): Promise<number> {
  const started = performance.now();
  const result = act();
  if (result instanceof Promise) await result;
  return performance.now() - started;
}

/** Bytes in use, garbage collected first; NaN where that cannot be done. */
function heapUsed(): number {
  if (!globalThis.gc) return Number.NaN;
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function chromeBytes(log: RunLog): number {
  return chromeTrace(log).traceEvents.reduce((sum, event) => sum + JSON.stringify(event).length + 1, 0);
}

function print(tasks: number, sizes: Figures[]): void {
  const line = (what: string, of: (figures: Figures) => number, unit: (value: number) => string) => {
    const values = sizes.map(of);
    const growth = values
      .slice(1)
      .map((value, index) => `×${(value / (values[index] as number)).toFixed(1)}`);
    row(what, [...values.map(unit), growth.join(', ')].map((text) => text.padStart(11)).join(' '));
  };
  const perSecond = (ms: number, { events }: Figures) => (events / ms) * 1000;
  const thousands = (value: number) => `${(value / 1000).toFixed(0)}k/s`;
  const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  const bytes = (value: number) => `${value.toFixed(0)} B`;
  const counts = sizes.map(({ events }) => events).join(', ');
  console.log(
    `\nrecordings of ${counts} events of ${tasks} tasks, and how each figure grows; best of ${ROUNDS} rounds in one lane`,
  );
  line('written, events a second', (f) => perSecond(f.writeMs, f), thousands);
  line('parsed, events a second', (f) => perSecond(f.openMs, f), thousands);
  line('folded, events a second', (f) => perSecond(f.foldMs, f), thousands);
  line('open (at most 2000 ms for the largest)', (f) => f.openMs, ms);
  line('seek anywhere, p50', (f) => f.seekMs[0], ms);
  line('seek anywhere, p95 (at most 16 ms)', (f) => f.seekMs[1], ms);
  line('bytes an event in the file', (f) => f.bytes / f.events, bytes);
  line('bytes an event as Chrome JSON', (f) => f.chromeBytes / f.events, bytes);
  line(
    '  the file against Chrome JSON',
    (f) => f.bytes / f.chromeBytes,
    (value) => value.toFixed(2),
  );
  line('memory an event, opened (at most 200 B)', (f) => f.heap[0] / f.events, bytes);
  line('memory an event, with keyframes', (f) => f.heap[1] / f.events, bytes);
}
