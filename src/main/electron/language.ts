import { app } from 'electron';
import { spokenOf } from '../../shared/language-tag';
import type { Language } from '../../shared/lesson';

/** The language that the system prefers, of those the app speaks. */
export function systemLanguage(): Language {
  return spokenOf([...app.getPreferredSystemLanguages(), app.getLocale()]);
}
