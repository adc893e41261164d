import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { traceEvent } from '../../../shared/fixtures/events';
import { runHeader } from '../../../shared/fixtures/run-header';
import { encodeEvent, encodeHeader } from '../../../shared/recording';
import type { OpeningState } from '../player/state';
import { RecordingLoader } from './recording-loader';

const header = runHeader({ lanes: [{ lane: 'left', mode: 'sync' }] });
const idle = (seq: number) => encodeEvent(traceEvent('idle-started', { seq, t: seq }));
const lines = [encodeHeader(header), ...[1, 2, 3].map(idle)].map((line) => new TextEncoder().encode(line));
const size = lines.reduce((sum, { length }) => sum + length, 0);

/** A file whose bytes come when the test says so. */
class SlowFile {
  cancelled = false;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly bytes = new ReadableStream<Uint8Array>({
    start: (controller) => {
      this.#controller = controller;
    },
    cancel: () => {
      this.cancelled = true;
    },
  });
  source = async () => ({ bytes: this.bytes, size });

  give(...pieces: (Uint8Array | undefined)[]): void {
    for (const piece of pieces) this.#controller?.enqueue(piece as Uint8Array);
  }
  end(): void {
    this.#controller?.close();
  }
  fail(error: Error): void {
    this.#controller?.error(error);
  }
}

let shown: (OpeningState | null)[];
let opening: RecordingLoader;
beforeEach(() => {
  shown = [];
  opening = new RecordingLoader((state) => shown.push(state));
  // Every look at the clock finds that much time has passed.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What is on screen now. */
const now = () => shown.at(-1) ?? null;

test('a recording that opens at once shows no progress', async () => {
  const file = new SlowFile();
  file.give(...lines);
  file.end();
  const opened = await opening.open('a', file.source);
  expect(opened?.log.length).toBe(3);
  expect(shown.filter((state) => state !== null)).toEqual([]);
});

test('one that takes a while shows how far it is, and nothing when it is open', async () => {
  const file = new SlowFile();
  const opened = opening.open('a', file.source);
  vi.advanceTimersByTime(149);
  expect(now()).toBeNull();
  vi.advanceTimersByTime(1);
  expect(now()).toMatchObject({ name: 'a', bytes: 0, events: 0 });
  file.give(lines[0], lines[1]);
  const read = (lines[0]?.length ?? 0) + (lines[1]?.length ?? 0);
  await vi.waitUntil(() => now()?.events === 1);
  expect(now()).toEqual({ name: 'a', size, bytes: read, events: 1 });
  file.give(lines[2], lines[3]);
  file.end();
  expect((await opened)?.log.length).toBe(3);
  expect(now()).toBeNull();
});

test('one that is cancelled is nothing, and its file is let go', async () => {
  const file = new SlowFile();
  const opened = opening.open('a', file.source);
  vi.advanceTimersByTime(150);
  file.give(lines[0]);
  await vi.waitUntil(() => (now()?.bytes ?? 0) > 0);
  opening.cancel();
  expect(now()).toBeNull();
  file.give(lines[1]);
  expect(await opened).toBeNull();
  expect(file.cancelled).toBe(true);
  expect(now()).toBeNull();
});

test('one that is cancelled before its file is there is nothing', async () => {
  const opened = opening.open(
    'a',
    (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  );
  opening.cancel();
  expect(await opened).toBeNull();
});

test('the next takes the place of one that is still opening', async () => {
  const [first, second] = [new SlowFile(), new SlowFile()];
  const one = opening.open('first', first.source);
  vi.advanceTimersByTime(150);
  const other = opening.open('second', second.source);
  first.give(...lines);
  first.end();
  expect(await one).toBeNull();
  vi.advanceTimersByTime(150);
  expect(now()).toMatchObject({ name: 'second' });
  second.give(...lines);
  second.end();
  expect((await other)?.log.length).toBe(3);
  expect(now()).toBeNull();
});

test('one that fails says why', async () => {
  const file = new SlowFile();
  const opened = opening.open('a', file.source);
  vi.advanceTimersByTime(150);
  file.fail(new Error('the disk is gone'));
  await expect(opened).rejects.toThrow('the disk is gone');
  expect(now()).toBeNull();
});
