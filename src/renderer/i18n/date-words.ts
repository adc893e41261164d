import type { Language } from '../../shared/words/text';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment by the clock on the wall here; '' where it is none.
 * @param moment ISO 8601
 */
export function dateWords(
  moment: string,
  language: Language,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? '' : formatOf(language, options).format(date);
}

/** Making one takes much longer than using it. */
function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}
