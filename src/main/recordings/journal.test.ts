import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeRecording } from '../../shared/recording';
import { type RunHeader, RunLog } from '../../shared/run-log';
import type { TraceEvent } from '../../shared/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import { breakfast } from '../lessons/breakfast';
import type { Run } from '../run/run';
import { Journal } from './journal';
import { Library } from './library';

const header: RunHeader = {
  id: 'a-run',
  lesson: 'breakfast',
  parameters: {},
  lanes: [{ lane: 'right', mode: 'async' }],
  speed: 1,
  virtual: false,
  startedAt: '2026-01-01T08:30:00.000Z',
  madeBy: { app: '0.1.0', node: '20.20.0', electron: '' },
};

/** A run whose events the test sends. */
function playedRun() {
  let tell: (events: TraceEvent[]) => void = () => {};
  let end: () => void = () => {};
  const log = new RunLog(header);
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = {
    header,
    log,
    ended,
    onEvents: (listener: typeof tell) => {
      tell = listener;
      return () => {};
    },
  } as unknown as Run;
  const send = (events: TraceEvent[]) => {
    log.append(events);
    tell(events);
  };
  return { run, send, end };
}

let folder: string;
let events: TraceEvent[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  events = await cookVirtually(breakfast, 'async');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a journal', () => {
  it('has every event in the file as soon as it came, and the footer at the end', async () => {
    const path = join(folder, 'a.toast.jsonl');
    const { run, send, end } = playedRun();
    const journal = Journal.start(path, run, () => expect.unreachable());
    send(events.slice(0, 5));
    const before = decodeRecording(await readFile(path, 'utf8'));
    expect([before.log.length, before.complete]).toEqual([5, false]);
    send(events.slice(5));
    end();
    await journal.finished;
    const after = decodeRecording(await readFile(path, 'utf8'));
    expect([after.log.length, after.complete]).toEqual([events.length, true]);
  });

  it('cannot be started where no file can be made', () => {
    const { run } = playedRun();
    expect(() => Journal.start(join(folder, 'missing', 'a.toast.jsonl'), run, () => {})).toThrow('ENOENT');
  });
});

describe('the library', () => {
  it('lists what is complete, what was cut off and what cannot be read', async () => {
    const library = new Library(folder);
    const { run, send, end } = playedRun();
    const name = library.newName(header);
    expect(name).toBe('2026-01-01T08-30-00-breakfast.toast.jsonl');
    const journal = Journal.start(library.pathOf(name), run, () => {});
    expect(library.newName(header)).toBe('2026-01-01T08-30-00-breakfast-2.toast.jsonl');
    send(events);
    expect(await library.list()).toMatchObject([{ name, complete: false, header }]);
    end();
    await journal.finished;
    await writeFile(join(folder, 'odd.toast.jsonl'), '{}\n');
    await writeFile(join(folder, 'notes.txt'), 'not a recording');
    const entries = await library.list();
    expect(entries).toHaveLength(2);
    expect(entries.find((entry) => entry.name === name)).toMatchObject({ complete: true, problem: '' });
    expect(entries.find((entry) => entry.name === 'odd.toast.jsonl')).toMatchObject({
      header: null,
      problem: 'line 1: this is not a recording of Toast Kitchen',
    });
  });

  it('is empty where there is no folder yet', async () => {
    expect(await new Library(join(folder, 'none')).list()).toEqual([]);
  });
});
