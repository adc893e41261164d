import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHeader } from '../../shared/fixtures/run-header';
import type { TraceEvent } from '../../shared/trace/trace';
import { Journal } from '../recordings/journal';
import { streamText } from './stream-text';

it('is the JSON of every message', () => {
  const run = { type: 'run', run: runHeader(), recording: 'a.toast.jsonl' } as const;
  expect(JSON.parse(streamText(run))).toEqual(run);
  const events = [{ seq: 1, lane: 'left', t: 0, type: 'idle-started' }] as TraceEvent[];
  expect(JSON.parse(streamText({ type: 'events', events }))).toEqual({ type: 'events', events });
  expect(JSON.parse(streamText({ type: 'events', events: [] }))).toEqual({ type: 'events', events: [] });
});

it('encodes an event once, for its journal and for every window', async () => {
  let encoded = 0;
  const plain = { seq: 1, lane: 'left', t: 0, type: 'idle-started' };
  const event = Object.assign(
    Object.create({ toJSON: () => ({ ...plain, n: ++encoded }) }),
    plain,
  ) as TraceEvent;
  const folder = mkdtempSync(join(tmpdir(), 'toast-once-'));
  const path = join(folder, 'a.toast.jsonl');
  let tell = (_: TraceEvent[]) => {};
  const listen = (listener: typeof tell) => {
    tell = listener;
    return () => {};
  };
  const run = { header: runHeader(), ended: Promise.resolve(), onEvents: listen };
  const journal = Journal.start(openSync(path, 'a'), run, (error) => expect.unreachable(String(error)));
  tell([event]);
  const windows = [1, 2, 3].map(() => streamText({ type: 'events', events: [event] }));
  await journal.finished;
  expect(encoded).toBe(1);
  const line = readFileSync(path, 'utf8').split('\n')[1];
  for (const text of windows) expect(JSON.parse(text).events).toEqual([JSON.parse(line as string)]);
  rmSync(folder, { recursive: true });
});
