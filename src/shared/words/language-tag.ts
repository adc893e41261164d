import { isLanguage, type Language } from './text';

/**
 * The language that a system or browser reports, as a tag that `Intl` accepts: `en_US.UTF-8` becomes `en-US`.
 * @returns null if it is not a language, such as `C`
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
 * The first preferred language that the app speaks, or English.
 * @param said tags as a system or browser reports them, most preferred first
 */
export function spokenOf(said: readonly unknown[]): Language {
  return said.map((each) => languageTag(each)?.split('-')[0]).find(isLanguage) ?? 'en';
}
