import { app } from 'electron';

export type Language = 'en' | 'ko';

/** The language that the system prefers, of those the app speaks. */
export function systemLanguage(): Language {
  return app.getPreferredSystemLanguages()[0]?.startsWith('ko') ? 'ko' : 'en';
}
