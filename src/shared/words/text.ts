/** The languages of the app. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];
/** One text in every language. */
export type Text = Record<Language, string>;
