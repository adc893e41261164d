import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeRecording } from '../../shared/recording';
import type { TraceEvent } from '../../shared/trace/trace';
import { openNewFile } from '../files/new-file';
import { cookVirtually } from '../kitchen/cook-virtually';
import { breakfast } from '../lessons/breakfast/cook';
import { bundleForNode } from './fixtures/bundle-for-node';
import { playedRun } from './fixtures/played-run';
import { Journal } from './journal';

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
    const journal = Journal.start(openNewFile(path), run, () => expect.unreachable());
    send(events.slice(0, 5));
    const before = decodeRecording(await readFile(path, 'utf8'));
    expect([before.log.length, before.complete]).toEqual([5, false]);
    send(events.slice(5));
    end();
    await journal.finished;
    const after = decodeRecording(await readFile(path, 'utf8'));
    expect([after.log.length, after.complete]).toEqual([events.length, true]);
  });

  it('keeps the numbers of events that were lost, and its footer counts what it wrote', async () => {
    const path = join(folder, 'gap.toast.jsonl');
    const { run, send, end } = playedRun();
    const journal = Journal.start(openNewFile(path), run, () => expect.unreachable());
    send(events.slice(0, 5));
    send(events.slice(8));
    end();
    await journal.finished;
    const { log, complete } = decodeRecording(await readFile(path, 'utf8'));
    expect([log.length, complete]).toEqual([events.length - 3, true]);
    expect(log.gaps).toMatchObject([{ afterSeq: 5, missing: 3 }]);
  });

  it('has a bookmark in the file at once, between the events, and is whole with it', async () => {
    const path = join(folder, 'a.toast.jsonl');
    const { run, send, end } = playedRun();
    const journal = Journal.start(openNewFile(path), run, () => expect.unreachable());
    send(events.slice(0, 5));
    const bookmark = { id: 'a', t: 1, note: 'here' };
    journal.bookmark(bookmark);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(JSON.parse(lines[6] as string)).toEqual({ bookmark });
    send(events.slice(5));
    expect(journal.open).toBe(true);
    end();
    await journal.finished;
    expect(journal.open).toBe(false);
    const { log, complete, bookmarks } = decodeRecording(await readFile(path, 'utf8'));
    expect([log.length, complete, bookmarks]).toEqual([events.length, true, [bookmark]]);
  });

  it('leaves every event journaled so far when the process is killed', async () => {
    const path = join(folder, 'killed.toast.jsonl');
    const script = await bundleForNode(join(import.meta.dirname, 'fixtures/journal-until-killed.ts'), folder);
    const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [journaled] = await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { log, complete } = decodeRecording(await readFile(path, 'utf8'));
    expect(complete).toBe(false);
    expect(Number(journaled)).toBeGreaterThan(0);
    expect(log.length).toBeGreaterThanOrEqual(Number(journaled));
  });

  it.runIf(existsSync('/dev/full'))('says once that the disk is full, and lets the run go on', async () => {
    const { run, send, end } = playedRun();
    const problems: Error[] = [];
    const journal = Journal.start(openNewFile('/dev/full'), run, (error) => problems.push(error));
    send(events.slice(0, 5));
    send(events.slice(5));
    end();
    await journal.finished;
    expect(problems).toMatchObject([{ code: 'ENOSPC' }]);
  });

  it('says that its file was deleted, which the system does not, and lets the run go on', async () => {
    const path = join(folder, 'gone.toast.jsonl');
    const { run, send, end } = playedRun();
    const problems: Error[] = [];
    const journal = Journal.start(openNewFile(path), run, (error) => problems.push(error));
    send(events.slice(0, 5));
    await rm(path);
    send(events.slice(5));
    end();
    await journal.finished;
    expect(problems).toMatchObject([{ fault: 'deleted' }]);
    expect(() => journal.bookmark({ id: 'a', t: 1, note: '' })).toThrow('deleted');
  });
});
