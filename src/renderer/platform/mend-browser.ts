import { languageTag } from '../../shared/words/language-tag';

/** What this app and its libraries ask of a browser about itself. */
export interface Browser {
  navigator: { readonly language?: unknown; readonly languages?: unknown };
  readonly devicePixelRatio?: unknown;
  matchMedia?: unknown;
}

/** Pixels of the screen a CSS pixel: what zoom and screens come to, and what memory bears. */
const LEAST_RATIO = 0.25;
const MOST_RATIO = 8;

/**
 * Has a browser say of itself what can be worked with. Libraries read it as they load and throw at what is none, which
 * would leave the page empty: WebKit under the locale `C` gives its language as that.
 */
export function mendBrowser(browser: Browser): void {
  mendLanguage(browser.navigator);
  mendPixelRatio(browser);
  if (typeof browser.matchMedia !== 'function') browser.matchMedia = nothingMatches;
}

function mendLanguage(navigator: Browser['navigator']): void {
  const { language, languages } = navigator;
  const said = [language, ...(Array.isArray(languages) ? languages : [])];
  if (Array.isArray(languages) && said.every((each) => each !== null && each === languageTag(each))) return;
  const tags = said.map(languageTag).filter((tag) => tag !== null);
  const sound = Object.freeze(tags.length > 0 ? tags : ['en']);
  Object.defineProperties(navigator, {
    language: { value: sound[0], configurable: true },
    languages: { value: sound, configurable: true },
  });
}

function mendPixelRatio(browser: Browser): void {
  const own = Object.getOwnPropertyDescriptor(browser, 'devicePixelRatio');
  const said = () => Number(own?.get ? own.get.call(browser) : own?.value);
  Object.defineProperty(browser, 'devicePixelRatio', {
    get: () => possibleRatio(said()),
    configurable: true,
  });
}

function possibleRatio(ratio: number): number {
  return ratio > 0 ? Math.min(Math.max(ratio, LEAST_RATIO), MOST_RATIO) : 1;
}

function nothingMatches(media: string): EventTarget {
  return Object.assign(new EventTarget(), { matches: false, media, onchange: null });
}
