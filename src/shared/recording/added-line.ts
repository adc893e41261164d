import { isBookmark, isBookmarkLine } from './bookmark-line';
import { isTitle, isTitleLine } from './title-line';

/** Whether a line was added by somebody who watched: no event, so that footer and checksum leave it out. */
export const isAddedLine = (line: string): boolean => isBookmarkLine(line) || isTitleLine(line);

/** Whether a line's value is that of an added line. */
export function isAdded(value: unknown): value is { bookmark: unknown } | { title: unknown } {
  return isBookmark(value) || isTitle(value);
}
