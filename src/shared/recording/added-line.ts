import { isBookmark, isBookmarkLine } from './bookmark-line';
import { isTitle, isTitleLine } from './title-line';

/** Whether a line was added by a viewer. It is not an event, so the footer and its checksum do not count it. */
export const isAddedLine = (line: string): boolean => isBookmarkLine(line) || isTitleLine(line);

/** Whether a line's value is that of an added line. */
export function isAdded(value: unknown): value is { bookmark: unknown } | { title: unknown } {
  return isBookmark(value) || isTitle(value);
}
