import { app } from 'electron';
import type { Preferences } from '../../shared/api/kitchen-api';
import { spokenOf } from '../../shared/words/language-tag';
import type { Language } from '../../shared/words/text';

/**
 * The language that the app speaks outside its window: the one chosen in the window, else the system's.
 * @param chosen '' follows the system
 */
export function spokenLanguage(chosen: Preferences['language'] = ''): Language {
  return chosen || spokenOf([...app.getPreferredSystemLanguages(), app.getLocale()]);
}
