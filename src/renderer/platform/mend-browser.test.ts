import { expect, it } from 'vitest';
import { type Browser, mendBrowser } from './mend-browser';

function mended(said: Partial<Browser>): Required<Browser> {
  const browser: Browser = { navigator: { language: 'en-US', languages: ['en-US', 'en'] }, ...said };
  mendBrowser(browser);
  return browser as Required<Browser>;
}

it.each([
  ['C', ['C']],
  ['', []],
  [undefined, undefined],
  [null, null],
  ['en_US.UTF-8', ['en_US.UTF-8']],
  ['x-klingon', ['x-klingon', 'C.UTF-8']],
  ['C.UTF-8', 'C.UTF-8'],
  [7, [undefined, {}]],
])('has a browser whose language is %j of %j say one that Intl takes', (language, languages) => {
  const { navigator } = mended({ navigator: { language, languages } });
  expect(() => new Intl.NumberFormat(navigator.language as string)).not.toThrow();
  expect(() => new Intl.DateTimeFormat(navigator.languages as string[])).not.toThrow();
  expect(navigator.languages).not.toHaveLength(0);
});

it('keeps the languages that are some, in their order', () => {
  const { navigator } = mended({ navigator: { language: 'C', languages: ['ko_KR', 'en'] } });
  expect(navigator).toMatchObject({ language: 'ko-KR', languages: ['ko-KR', 'en'] });
});

it('leaves a browser alone that says what can be used', () => {
  const navigator = Object.freeze({ language: 'ko-KR', languages: Object.freeze(['ko-KR', 'en']) });
  expect(mended({ navigator }).navigator).toBe(navigator);
});

it.each([
  [0, 1],
  [Number.NaN, 1],
  [undefined, 1],
  [-2, 1],
  ['two', 1],
  [Infinity, 8],
  [1e9, 8],
  [1e-9, 0.25],
  [1.25, 1.25],
  [2, 2],
])('takes a pixel ratio of %s for %s', (devicePixelRatio, ratio) => {
  expect(mended({ devicePixelRatio }).devicePixelRatio).toBe(ratio);
});

it('goes on asking for the pixel ratio, which changes with the screen', () => {
  let ratio = 1;
  const browser = Object.defineProperty({ navigator: {} } as Browser, 'devicePixelRatio', {
    get: () => ratio,
    configurable: true,
  });
  mendBrowser(browser);
  ratio = 2;
  expect(browser.devicePixelRatio).toBe(2);
});

it('has no query match where there are none', () => {
  const { matchMedia } = mended({ matchMedia: undefined });
  const query = (matchMedia as Window['matchMedia'])('(prefers-reduced-motion: reduce)');
  expect(query.matches).toBe(false);
  expect(() => query.addEventListener('change', () => {})).not.toThrow();
});
