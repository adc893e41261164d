import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeRecording, RecordingError } from '../../shared/recording';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
import { openRecordingFile } from './file';
import { readHeaderAndFooter } from './header-footer';
import { Library } from './library';

/** What Git, editors and file transfers do to a text without changing what it says. */
const handlings: [string, (text: string) => string][] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CRLF in the first lines alone', (text) => text.replace('\n', '\r\n').replace('\n', '\r\n')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['a byte order mark and CRLF', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['no line feed at its end', (text) => text.trimEnd()],
  ['a carriage return at its end alone', (text) => `${text.trimEnd()}\r`],
  ['empty lines at its end', (text) => `${text}\r\n \t\n\n`],
  ['white space without a line feed at its end', (text) => `${text}  \t`],
  ['white space behind lines', (text) => text.replaceAll('\n', ' \t\n')],
];

const folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-handled-'));
const path = join(folder, 'x.toast.jsonl');
const library = new Library(folder);
const bookmark = { id: 'a', t: 100, note: 'here' };
let texts: string[];

beforeAll(async () => {
  const stored = (version: number) =>
    readFileSync(join(import.meta.dirname, `fixtures/version-${version}.toast.jsonl`), 'utf8');
  texts = [await recordedBreakfast(), stored(1), stored(2)];
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(handlings)('a recording with %s', (_, handled) => {
  it('opens as what it was, packed or not, and is listed as whole', async () => {
    for (const text of texts) {
      const recorded = decodeRecording(text);
      for (const bytes of [handled(text), gzipSync(handled(text))]) {
        writeFileSync(path, bytes);
        expect(await openRecordingFile(path)).toEqual(recorded);
        const [entry] = await library.list();
        expect(entry).toMatchObject({ complete: true, problem: null, durationMs: recorded.log.endMs });
        expect((await readHeaderAndFooter(path)).last).toContain('"checksum"');
      }
    }
  });

  it('takes a bookmark, packed or not', async () => {
    const text = texts[0] as string;
    for (const bytes of [handled(text), gzipSync(handled(text))]) {
      writeFileSync(path, bytes);
      expect(await library.bookmark('x.toast.jsonl', bookmark)).toEqual([bookmark]);
      const { complete, bookmarks } = await openRecordingFile(path);
      expect([complete, bookmarks]).toEqual([true, [bookmark]]);
    }
  });

  it('is refused where a digit of an event was changed', () => {
    for (const text of texts) {
      const changed = handled(text.replace(/("type":"(?:work|block)-started".*"ms":)(\d+)/, '$1$21'));
      expect(() => decodeRecording(changed)).toThrow(RecordingError);
      expect(() => decodeRecording(changed)).toThrow('an event was changed');
    }
  });
});

it('white space within a line or before it is a change', () => {
  const text = texts[0] as string;
  for (const changed of [text.replace(/\n(?=\{"seq")/, '\n '), text.replace('"seq":1,', '"seq": 1,')])
    expect(() => decodeRecording(changed)).toThrow('an event was changed');
});

it('another encoding than UTF-8 is refused', async () => {
  writeFileSync(path, Buffer.from(`\ufeff${texts[0]}`, 'utf16le'));
  await expect(openRecordingFile(path)).rejects.toThrow('line 1: this is not UTF-8 text');
});
