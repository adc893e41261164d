import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../scripts/chromium.mjs';
import { expect, test } from './fixture';

const cli = join(import.meta.dirname, '../out/main/cli.js');
const env = { ...process.env, CHROME_PATH: findChromium() ?? '' };
const toastKitchen = (...args: string[]) => promisify(execFile)(process.execPath, [cli, ...args], { env });

test('the command line makes pictures and films', async ({ host }) => {
  test.skip(host !== 'web', 'the command line has no window');
  const at = (name: string) => test.info().outputPath(name);
  const recording = at('breakfast.toast.jsonl');
  await toastKitchen('run', 'breakfast', '--virtual', '--record', recording);

  await toastKitchen('export', recording, '--to', 'png', '--at', '4', '--out', at('early.png'));
  await toastKitchen('export', recording, '--to', 'png', '--out', at('end.png'));
  const [early, end] = [await readFile(at('early.png')), await readFile(at('end.png'))];
  expect(early.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(early.readUInt32BE(16)).toBe(2560);
  expect(end.equals(early)).toBe(false);
  expect(early.readUInt32BE(20)).toBeGreaterThan(2000);
  await toastKitchen('export', recording, '--to', 'png', '--at', '4', '--out', at('again.png'));
  expect((await readFile(at('again.png'))).equals(early)).toBe(true);

  const second = ['--from', '2', '--until', '3'];
  await toastKitchen('export', recording, '--to', 'gif', ...second, '--out', at('film.gif'));
  expect((await readFile(at('film.gif'))).subarray(0, 6).toString()).toBe('GIF89a');
  await toastKitchen('export', recording, '--to', 'webm', ...second, '--out', at('film.webm'));
  expect((await readFile(at('film.webm'))).readUInt32BE(0)).toBe(0x1a45dfa3);

  const chat = at('chat.toast.jsonl');
  await toastKitchen('run', 'chat', '--virtual', '--record', chat);
  await toastKitchen('export', chat, '--to', 'png', '--at', '6', '--out', at('chat.png'));
  expect((await readFile(at('chat.png'))).readUInt32BE(16)).toBe(2560);
});
