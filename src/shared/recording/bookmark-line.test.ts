import { beforeAll, describe, expect, it } from 'vitest';
import { recordedBreakfast } from '../../main/lessons/fixtures/recorded-breakfast';
import { decodeRecording, encodeBookmark, encodeRecording, RecordingError } from '.';
import { MOST_BOOKMARKS } from './bookmark';

let whole: string;
let events: number;
let endMs: number;
beforeAll(async () => {
  whole = await recordedBreakfast();
  const { log } = decodeRecording(whole);
  events = log.length;
  endMs = log.endMs;
});

const bookmark = (id: string, t: number, note = '') => ({ id, t, note });
const lines = (...bookmarks: object[]) =>
  bookmarks.map((each) => `${JSON.stringify({ bookmark: each })}\n`).join('');
/** What a recording with these lines after its footer is refused with. */
function problem(added: string): string {
  try {
    decodeRecording(whole + added);
  } catch (error) {
    expect(error).toBeInstanceOf(RecordingError);
    return (error as Error).message.replace(`line ${events + 3}: `, '');
  }
  return 'it opened';
}

describe('bookmarks after the footer', () => {
  it('come sorted by time, replaced and removed by id, and leave the recording complete', () => {
    const added = lines(
      bookmark('b', 3200, 'the bell rings late'),
      bookmark('a', 900),
      bookmark('c', 1200),
      bookmark('a', 4000, '토스트 🍞'),
      { id: 'c', removed: true },
      { id: 'never set', removed: true },
    );
    const { complete, log, bookmarks } = decodeRecording(whole + added);
    expect([complete, log.length]).toEqual([true, events]);
    expect(bookmarks).toEqual([bookmark('b', 3200, 'the bell rings late'), bookmark('a', 4000, '토스트 🍞')]);
  });

  it('are there again when the recording is written anew', () => {
    const recorded = decodeRecording(whole + lines(bookmark('b', 3200, 'late'), bookmark('a', 0)));
    const again = [...encodeRecording(recorded.log, true, recorded.bookmarks)].join('');
    expect(again.endsWith(`"}\n${lines(bookmark('a', 0), bookmark('b', 3200, 'late'))}`)).toBe(true);
    expect(decodeRecording(again)).toEqual(recorded);
  });

  it('are left out where the last one is torn, and taken where only its line feed is missing', () => {
    const one = lines(bookmark('a', 900));
    expect(decodeRecording(whole + one + one.slice(0, 30)).bookmarks).toHaveLength(1);
    expect(decodeRecording(whole + one.trimEnd()).bookmarks).toHaveLength(1);
  });

  it.each([
    ['a time below 0', bookmark('a', -1), 'bookmark.t: '],
    ['a time that is none', { id: 'a', t: '1', note: '' }, 'bookmark.t: '],
    ['a note of 501 characters', bookmark('a', 1, 'x'.repeat(501)), 'bookmark.note: '],
    ['no id', bookmark('', 1), 'bookmark.id: '],
    ['a field too many', { ...bookmark('a', 1), colour: 'red' }, 'bookmark.colour: '],
    ['a removal that is none', { id: 'a', removed: false }, 'bookmark.removed: '],
    ['what is no object', null as never, 'bookmark: '],
  ])('are refused with %s', (_what, wrong, reason) => {
    expect(problem(lines(wrong))).toMatch(new RegExp(`^${reason.replaceAll('.', '\\.')}`));
  });

  it('are refused beyond the run, with another field beside them, and after the thousandth', () => {
    expect(problem(lines(bookmark('a', endMs + 1)))).toBe(
      `bookmark.t: must be within the run, at most ${endMs}`,
    );
    expect(problem('{"bookmark":{"id":"a","t":1,"note":""},"seq":1}\n')).toContain('seq');
    const most = Array.from({ length: MOST_BOOKMARKS }, (_, n) => bookmark(String(n), n));
    expect(problem(lines(...most))).toBe('it opened');
    expect(problem(lines(...most, bookmark('5', 6)))).toBe('it opened');
    expect(problem(lines(...most, bookmark('more', 6)))).toContain(`more than ${MOST_BOOKMARKS} bookmarks`);
  });

  it('are, with titles, all that may follow', () => {
    const [, event] = whole.split('\n');
    expect(problem(`${event}\n`)).toBe('only bookmarks and titles may follow the footer');
    expect(problem(' {"bookmark":{"id":"a","t":1,"note":""}}\n')).toBe(
      'a line with a bookmark or a title must begin with {"bookmark": or {"title":',
    );
  });
});

describe('bookmarks that were set while the run cooked', () => {
  it('stand between events and count neither as events nor for the checksum', () => {
    const all = whole.split('\n');
    const between = [
      ...all.slice(0, 9),
      encodeBookmark(bookmark('a', 900, 'here')).trimEnd(),
      ...all.slice(9),
    ];
    const { complete, log, bookmarks } = decodeRecording(between.join('\n'));
    expect([complete, log.length, bookmarks]).toEqual([true, events, [bookmark('a', 900, 'here')]]);
    const late = between.with(40, '{"seq":39}').join('\n');
    expect(() => decodeRecording(late)).toThrow('line 41: ');
  });

  it('are at the end where the run ended before their time', () => {
    const all = whole.split('\n');
    const late = encodeBookmark(bookmark('a', 1e6)).trimEnd();
    expect(decodeRecording(all.toSpliced(9, 0, late).join('\n')).bookmarks).toEqual([bookmark('a', endMs)]);
    const { log, complete, bookmarks } = decodeRecording([...all.slice(0, 9), late].join('\n'));
    expect([complete, bookmarks]).toEqual([false, [bookmark('a', log.endMs)]]);
  });
});
