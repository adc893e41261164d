import { setTimeout as delay } from 'node:timers/promises';

/**
 * @typedef {object} Browser one page in a browser of its own
 * @property {(url: string) => Promise<void>} go
 * @property {(script: string) => Promise<any>} evaluate an expression's value, or what its promise comes to, as JSON
 * @property {(actions: { type: string, x?: number, y?: number }[]) => Promise<void>} act pointer actions as WebDriver has them
 * @property {() => Promise<Buffer>} picture of what it shows, as PNG
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {() => string[]} problems what its console complained of; [] where it does not say
 * @property {() => Promise<void>} close
 */

/** How long to wait for something to appear, in ms. */
const PATIENCE = 60_000;

/** What one does with a page, the same in every browser. */
export class Page {
  /** @param {Browser} browser */
  constructor(browser) {
    this.browser = browser;
  }

  /** Waits until an expression holds. @throws {Error} that says what did not come */
  async until(what, script) {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const value = await this.browser.evaluate(script);
      if (value) return value;
      if (performance.now() > end) throw new Error(`waited too long for ${what}`);
      await delay(100);
    }
  }

  /** Waits for what has a test id and presses its middle. */
  async press(id) {
    const [x, y] = await this.#placeIn(id, 0.5);
    await this.browser.act([move(x, y), down, up]);
  }

  /** Drags from one part of the width of what has a test id to another. */
  async drag(id, from, to) {
    const [x, y] = await this.#placeIn(id, from);
    const [end] = await this.#placeIn(id, to);
    await this.browser.act([move(x, y), down, move((x + end) / 2, y), move(end, y), up]);
  }

  text(id) {
    return this.browser.evaluate(`document.querySelector('[data-testid="${id}"]')?.textContent ?? ''`);
  }

  #placeIn(id, part) {
    return this.until(id, `${placeIn}(${JSON.stringify(`[data-testid="${id}"]`)}, ${part})`);
  }
}

const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };
const move = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 50 });

/** Where an element is, at a part of its width, once it is in view and nothing lies over it. */
const placeIn = `((selector, part) => {
  const element = document.querySelector(selector);
  if (!element || element.disabled) return null;
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width * part, top + height / 2];
  const over = document.elementFromPoint(x, y);
  return width > 0 && over && (element.contains(over) || over.contains(element)) ? [x, y] : null;
})`;
