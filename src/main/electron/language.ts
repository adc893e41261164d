import { app } from 'electron';
import type { Preferences } from '../../shared/kitchen-api';
import { spokenOf } from '../../shared/language-tag';
import type { Language } from '../../shared/lesson';

/**
 * The language that the app speaks outside its window: the one chosen in the window, else the system's.
 * @param chosen '' follows the system
 */
export function spokenLanguage(chosen: Preferences['language'] = ''): Language {
  return chosen || spokenOf([...app.getPreferredSystemLanguages(), app.getLocale()]);
}
