import i18next from 'i18next';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as the window's language writes it: "1,234.5".
 * @param language BCP 47; the one spoken now, unless words of another are made
 */
export function numberWords(
  value: number,
  options: Intl.NumberFormatOptions = {},
  language: string = i18next.language ?? 'en',
): string {
  return formatOf(language, options).format(value);
}

/** Making one takes much longer than using it. */
function formatOf(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}
