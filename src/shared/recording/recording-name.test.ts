import { describe, expect, it } from 'vitest';
import { isRecordingName, PICKED_EXTENSIONS } from './recording-name';

/** What a browser or a desktop adds to the name of a copy. */
const marks = [
  ' (1)',
  '(1)',
  ' (12)',
  '-1',
  '_2',
  ' 2',
  ' copy',
  ' copy 2',
  ' - Copy',
  ' - Copy (2)',
  ' (copy)',
  ' (3rd copy)',
  ' - 복사본',
  ' - 복사본 (2)',
  ' 복사본',
  ' (사본)',
  ' - 복사본'.normalize('NFD'),
  ' - Kopie',
  ' – copie',
  '（1）',
  ' のコピー',
];
const placed = marks.flatMap((mark) => [
  `a${mark}.toast.jsonl`,
  `a.toast${mark}.jsonl`,
  `a.toast.jsonl${mark}`,
  `a${mark}.toast.jsonl.gz`,
  `a.toast${mark}.jsonl.gz`,
  `a.toast.jsonl${mark}.gz`,
  `a.toast.jsonl.gz${mark}`,
  `a.toast${mark}.jsonl${mark}`,
  `a${mark}.toastrun`,
  `a.toastrun${mark}`,
  `a.toastrun${mark}.gz`,
]);

describe('the name of a recording', () => {
  it.each([
    '2026-11-22T23-15-04-breakfast.toast.jsonl',
    'a.toast.jsonl.gz',
    'a.toastrun',
    'a.toastrun.gz',
    'A.TOAST.JSONL',
    'A.TOASTRUN',
    '아침.toastrun',
    'a.b.toastrun',
    ' .toastrun',
  ])('is %s', (name) => expect(isRecordingName(name)).toBe(true));

  it.each(placed)('is a copy’s: %s', (name) => expect(isRecordingName(name)).toBe(true));

  it.each([
    '',
    'a.jsonl',
    'a.gz',
    'a.toast',
    'a.toast (1)',
    'a.toast.json',
    'a.jsonl.toast',
    'a.toast.jsonl.txt',
    'a.toast.jsonl.crdownload',
    'a.toast.jsonl.gz.1234567',
    'a.toast.jsonlx',
    'a.toastrunner',
    'a.toast-rye.jsonl',
    'atoastrun',
    '.toast.jsonl',
    '.toastrun',
    'preferences.json',
    // What macOS leaves beside every file on a disk of another system.
    '._a.toastrun',
    'b/a.toastrun',
    'b\\a.toastrun',
    'a.toast (1/2).jsonl',
    'a.toastrun (\0)',
    'a.toastrun\n/b.txt',
  ])('is not %j', (name) => expect(isRecordingName(name)).toBe(false));

  it('ends in what a file picker offers', () => {
    for (const name of ['a.toast.jsonl', 'a.toast (1).jsonl', 'a.toast.jsonl.gz', 'a (1).toastrun'])
      expect(PICKED_EXTENSIONS.split(',')).toContain(name.slice(name.lastIndexOf('.')));
  });
});
