import { isLanguage, type Language } from './text';

/**
 * What a system or browser says its language is, as a tag that `Intl` takes: `en_US.UTF-8` as `en-US`.
 * @returns null for what names no language, such as `C`
 */
export function languageTag(said: unknown): string | null {
  if (typeof said !== 'string') return null;
  const [tag = ''] = said.split(/[.@]/, 1);
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * The first language of those that somebody prefers which the app speaks; English where it speaks none.
 * @param said as a system or browser says it, the most preferred first
 */
export function spokenOf(said: readonly unknown[]): Language {
  return said.map((each) => languageTag(each)?.split('-')[0]).find(isLanguage) ?? 'en';
}
