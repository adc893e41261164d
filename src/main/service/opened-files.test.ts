import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedId, recordingIn, recordingPath } from '../../shared/api/recording-resource';
import { OpenedFiles } from './opened-files';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
});
afterAll(() => rm(folder, { recursive: true }));

const idOf = (message?: { recording: string }) => openedId(message?.recording ?? '') ?? '';

test('a file waits for the first window, which is told its name and gets its bytes by an id', async () => {
  const path = join(folder, 'a b.toastrun');
  await writeFile(path, 'toast');
  const files = new OpenedFiles();
  files.add(path);
  const heard: { recording: string; name: string }[] = [];
  files.subscribe((message) => heard.push(message));
  files.subscribe(() => {})();
  expect(heard).toMatchObject([{ type: 'opened', name: 'a b.toastrun' }]);
  expect(JSON.stringify(heard)).not.toContain(folder);
  expect(recordingIn(recordingPath(heard[0]?.recording ?? ''))).toBe(heard[0]?.recording);
  const { bytes, size } = await files.open(idOf(heard[0]));
  expect([await new Response(bytes).text(), size]).toEqual(['toast', 5]);

  const late: unknown[] = [];
  files.subscribe((message) => late.push(message));
  expect(late).toEqual([]);
  files.add(path);
  expect([heard.length, late.length]).toEqual([2, 1]);
});

test('no path is an id, and a file that is gone is none', async () => {
  const files = new OpenedFiles();
  const heard: { recording: string }[] = [];
  files.subscribe((message) => heard.push(message));
  files.add(join(folder, 'gone.toastrun'));
  for (const id of [join(folder, 'a b.toastrun'), '../package.json', '', idOf(heard[0])])
    await expect(files.open(id)).rejects.toThrow(expect.objectContaining({ code: 'ENOENT' }));
});
