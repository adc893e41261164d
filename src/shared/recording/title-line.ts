import { z } from '../validation/zod';
import { check, isObject } from './line';

/** How every title line begins and no other does. */
const OPENING = '{"title":';

/** Characters of a title. */
export const LONGEST_TITLE = 100;

/** The title a person gave a recording, or ''. */
export const titleSchema = z.string().max(LONGEST_TITLE);
export const titleLineSchema = z.strictObject({ title: titleSchema });

export const isTitleLine = (line: string): boolean => line.startsWith(OPENING);

/** Whether a line's value is that of a title line. */
export function isTitle(value: unknown): value is { title: unknown } {
  return isObject(value) && 'title' in value;
}

/** With its line feed. */
export const encodeTitle = (title: string): string => `${JSON.stringify({ title })}\n`;

/** @throws RecordingError that names the line */
export function takeTitle(value: unknown, line: number): string {
  return check(titleLineSchema, value, line).title;
}

/** The last readable title among these lines, such as those after a footer, or ''. */
export function titleAmong(lines: readonly string[]): string {
  const last = lines.findLast(isTitleLine);
  if (!last) return '';
  try {
    return titleLineSchema.safeParse(JSON.parse(last)).data?.title ?? '';
  } catch {
    return '';
  }
}
