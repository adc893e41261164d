import { InputError } from '../validation/problems';
import { z } from '../validation/zod';

/** How many bookmarks a recording holds, and how many characters the note of one. */
export const MOST_BOOKMARKS = 1000;
export const LONGEST_NOTE = 500;

const id = z.string().min(1).max(100);

/** A place in a run that a viewer marked. `t` is kitchen time in ms, `note` what they wrote, or ''. */
export const bookmarkSchema = z.strictObject({
  id,
  t: z.number().nonnegative().max(Number.MAX_SAFE_INTEGER),
  note: z.string().max(LONGEST_NOTE),
});
export type Bookmark = z.infer<typeof bookmarkSchema>;

export const removedBookmarkSchema = z.strictObject({ id, removed: z.literal(true) });

/** A bookmark that is new or replaces the one of its id, or the removal of one. */
export type BookmarkChange = Bookmark | z.infer<typeof removedBookmarkSchema>;

/** By time; those of one time by id, so that the order is always the same. */
export function inOrderOfTime(bookmarks: Iterable<Bookmark>): Bookmark[] {
  return [...bookmarks].sort((a, b) => a.t - b.t || (a.id < b.id ? -1 : 1));
}

/**
 * The bookmarks after a change, sorted by time.
 * @param endMs how long the run is, ms
 * @throws InputError where the bookmark is beyond the run, there are too many, or there is none to remove
 */
export function changedBookmarks(
  bookmarks: readonly Bookmark[],
  change: BookmarkChange,
  endMs: number,
): Bookmark[] {
  const others = bookmarks.filter((bookmark) => bookmark.id !== change.id);
  if ('removed' in change) {
    if (others.length === bookmarks.length) throw new InputError('id', 'noBookmark', { id: change.id });
    return others;
  }
  if (change.t > endMs) throw new InputError('bookmark.t', 'bookmarkBeyond', { most: endMs });
  if (others.length >= MOST_BOOKMARKS)
    throw new InputError('bookmark', 'tooManyBookmarks', { most: MOST_BOOKMARKS });
  return inOrderOfTime([...others, change]);
}
