/** Every language that the app speaks, under its own name: whoever reads no other can find it. */
export const languageNames = { en: 'English', ko: '한국어' } as const;

export type Language = keyof typeof languageNames;
export const languages = Object.keys(languageNames) as [Language, ...Language[]];

/** One text in every language. */
export type Text = Record<Language, string>;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language after this one, from the last to the first again. */
export function nextLanguage(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] as Language;
}
