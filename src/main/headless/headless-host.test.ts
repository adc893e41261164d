import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HeadlessJob } from '../../shared/exports/headless-job';
import { type HeadlessHost, hostHeadlessPage, type PageEvents } from './headless-host';

const job: HeadlessJob = {
  format: 'png',
  language: 'ko',
  card: undefined,
  atMs: 4000,
  film: { fromMs: 0, toMs: 9000, speed: 1 },
};

let folder: string;
let events: EventEmitter<PageEvents>;
let host: HeadlessHost;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-headless-'));
  await writeFile(join(folder, 'page.html'), '<title>Toast Kitchen</title>');
  await writeFile(join(folder, 'a.toast.jsonl'), 'a recording');
  events = new EventEmitter();
  host = await hostHeadlessPage({
    job,
    file: join(folder, 'a.toast.jsonl'),
    rendererFolder: folder,
    events,
  });
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** As the page asks, which is in a folder of its own. */
const ask = (path: string, init?: RequestInit) => fetch(new URL(`../../${path}`, host.url), init);

test('gives the page its job, the recording and the app’s files, under the headers of every page', async () => {
  expect(await (await ask('job')).json()).toEqual({ ...job, card: undefined });
  expect(await (await ask('recording')).text()).toBe('a recording');
  const page = await ask('page.html');
  expect(await page.text()).toContain('Toast Kitchen');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await ask('none.html')).status).toBe(404);
});

test('tells what the page brings', async () => {
  const progress = once(events, 'progress');
  await ask('progress', { method: 'POST', body: '0.25' });
  expect(await progress).toEqual([0.25]);
  const picture = once(events, 'picture');
  await ask('picture', { method: 'POST', body: 'pixels' });
  expect(String((await picture)[0])).toBe('pixels');
  const problem = expect(once(events, 'picture')).rejects.toThrow('no encoder');
  await ask('problem', { method: 'POST', body: 'no encoder' });
  await problem;
});

test('nobody else finds anything', async () => {
  const { origin } = new URL(host.url);
  for (const path of ['', 'job', 'recording', 'guess/job'])
    expect((await fetch(`${origin}/${path}`)).status).toBe(404);
});
