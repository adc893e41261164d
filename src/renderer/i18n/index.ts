import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { spokenOf } from '../../shared/words/language-tag';
import type { Language } from '../../shared/words/text';
import { en } from './en';
import type { Translation } from './en/translation';
import { ko } from './ko';

/** The words of every language by namespace. */
export const resources: Record<Language, Translation> = { en, ko };

void i18next.use(initReactI18next).init({
  resources,
  lng: systemLanguage(),
  fallbackLng: 'en',
  defaultNS: 'shell',
  interpolation: { escapeValue: false },
});

/** The language that the system prefers, of those the app speaks. */
function systemLanguage(): Language {
  const { language, languages } = globalThis.navigator ?? {};
  return spokenOf([language, ...(languages ?? [])]);
}

/** Speaks a language from now on; '' follows the system. */
export function speak(language: Language | ''): void {
  const spoken = language || systemLanguage();
  document.documentElement.lang = spoken;
  void i18next.changeLanguage(spoken);
}
