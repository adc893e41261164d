import { z } from '../validation/zod';
import {
  type Bookmark,
  type BookmarkChange,
  bookmarkSchema,
  inOrderOfTime,
  MOST_BOOKMARKS,
  removedBookmarkSchema,
} from './bookmark';
import { check, isObject, RecordingError } from './line';

/** How every bookmark line begins and no other does: so they are found without decoding a million events. */
const OPENING = '{"bookmark":';

export const bookmarkLineSchema = z.strictObject({
  bookmark: z.union([bookmarkSchema, removedBookmarkSchema]),
});
const setSchema = z.strictObject({ bookmark: bookmarkSchema });
const removalSchema = z.strictObject({ bookmark: removedBookmarkSchema });

export const isBookmarkLine = (line: string): boolean => line.startsWith(OPENING);

/** Whether a line's value is that of a bookmark line. */
export function isBookmark(value: unknown): value is { bookmark: unknown } {
  return isObject(value) && 'bookmark' in value;
}

/** With its line feed. */
export const encodeBookmark = (bookmark: BookmarkChange): string => `${JSON.stringify({ bookmark })}\n`;

/** The bookmarks of a recording, as its lines set, replace and remove them. */
export class BookmarkLines {
  readonly #byId = new Map<string, Bookmark>();

  /**
   * Takes a line's value in.
   * @param endMs duration of the run in ms; infinite until the footer is read
   * @throws RecordingError that names the line
   */
  take(value: unknown, number: number, endMs: number): void {
    const given = isBookmark(value) ? value.bookmark : null;
    const removed = isObject(given) && 'removed' in given;
    const { bookmark } = check<{ bookmark: BookmarkChange }>(
      removed ? removalSchema : setSchema,
      value,
      number,
    );
    if ('removed' in bookmark) {
      this.#byId.delete(bookmark.id);
      return;
    }
    if (bookmark.t > endMs) throw new RecordingError(number, 'bookmarkTime', { most: endMs });
    this.#byId.set(bookmark.id, bookmark);
    if (this.#byId.size > MOST_BOOKMARKS)
      throw new RecordingError(number, 'tooManyBookmarks', { most: MOST_BOOKMARKS });
  }

  /** By time. One that was set while the run cooked may be later than its last event: it is at the end. */
  until(endMs: number): Bookmark[] {
    const within = [...this.#byId.values()].map((each) => ({
      ...each,
      t: Math.max(0, Math.min(each.t, endMs)),
    }));
    return inOrderOfTime(within);
  }
}

/** How many bookmarks these lines leave set; lines that cannot be read set none. */
export function bookmarksAmong(lines: readonly string[]): number {
  const ids = new Set<string>();
  for (const line of lines) {
    const change = isBookmarkLine(line) ? readChange(line) : undefined;
    if (!change) continue;
    if ('removed' in change) ids.delete(change.id);
    else ids.add(change.id);
  }
  return ids.size;
}

function readChange(line: string): BookmarkChange | undefined {
  try {
    return bookmarkLineSchema.safeParse(JSON.parse(line)).data?.bookmark;
  } catch {
    return undefined;
  }
}
