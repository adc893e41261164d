import { expect, test } from 'vitest';
import { changedBookmarks, MOST_BOOKMARKS } from './bookmark';

const bookmark = (id: string, t: number, note = '') => ({ id, t, note });
const before = [bookmark('a', 100), bookmark('b', 200, 'bell')];

test('a bookmark is put where its time is, and one of the same id takes its place', () => {
  expect(changedBookmarks(before, bookmark('c', 150), 1000).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(changedBookmarks(before, bookmark('a', 300, 'later'), 1000)).toEqual([
    bookmark('b', 200, 'bell'),
    bookmark('a', 300, 'later'),
  ]);
});

test('one is removed by its id', () => {
  expect(changedBookmarks(before, { id: 'a', removed: true }, 1000)).toEqual([bookmark('b', 200, 'bell')]);
});

test('what does not fit is refused by its field, and nothing has changed', () => {
  expect(() => changedBookmarks(before, { id: 'c', removed: true }, 1000)).toThrow(
    'id: there is no bookmark "c"',
  );
  expect(() => changedBookmarks(before, bookmark('c', 1001), 1000)).toThrow(
    'bookmark.t: must be within the run, at most 1000',
  );
  const most = Array.from({ length: MOST_BOOKMARKS }, (_, n) => bookmark(String(n), n));
  expect(() => changedBookmarks(most, bookmark('c', 1), 1000)).toThrow('at most 1000');
  expect(changedBookmarks(most, bookmark('7', 1), 1000)).toHaveLength(MOST_BOOKMARKS);
  expect(before).toHaveLength(2);
});
