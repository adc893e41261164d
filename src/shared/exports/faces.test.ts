import { expect, it } from 'vitest';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { breakfastLog } from '../../main/lessons/fixtures/recorded-breakfast';
import { koreanFaces } from './faces';
import { exportText } from './formats';

const slices = [
  { file: 'latin.woff2', range: 'U+20-7e' },
  { file: 'often.woff2', range: 'U+ac00, U+b2ec, U+c694-c6a9' },
  { file: 'rare.woff2', range: 'U+d79d-d7a3' },
];
const page = '<script id="replay" type="application/json">null</script> <b>다시 재생</b>';
const files: Record<string, string> = { 'faces/slices.json': JSON.stringify(slices), 'replay.html': page };
const read = async (path: string) => new TextEncoder().encode(files[path] ?? path);
const names = (text: string) =>
  [...text.matchAll(/base64,([\w+/=]+)\)/g)].map(([, data = '']) => atob(data).replace('faces/', ''));

it('bring those slices that a text in Korean needs, and none for another', async () => {
  expect(names(await koreanFaces('egg 달', read))).toEqual(['latin.woff2', 'often.woff2']);
  expect(names(await koreanFaces('힣', read))).toEqual(['rare.woff2']);
  expect(await koreanFaces('egg 1 …', read)).toBe('');
});

it('are within what is exported in Korean, or with Korean in it', async () => {
  const log = await breakfastLog();
  const exported = { log, complete: true, bookmarks: [], title: '', card: breakfast.card, read };
  const facesOf = async (format: 'svg' | 'html', more: { language: 'en' | 'ko'; title?: string }) =>
    names(await exportText(format, { ...exported, ...more })).length;
  for (const format of ['svg', 'html'] as const) {
    expect(await facesOf(format, { language: 'ko' })).toBeGreaterThan(0);
    expect(await facesOf(format, { language: 'en' })).toBe(0);
  }
  expect(await facesOf('html', { language: 'en', title: '3반 달걀' })).toBeGreaterThan(0);
});
