import { expect, type Locator, type Page } from '@playwright/test';
import type { RunLog } from 'toast-kitchen/testing';
import type { App } from './app';
import { openLibrary } from './library';

/** The window as its users operate it, and the trace that a run leaves in the library. */
export class Kitchen {
  readonly page: Page;
  readonly narration: Locator;

  constructor(readonly app: App) {
    this.page = app.page;
    this.narration = this.at('narration').locator('li');
  }

  at(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  /** Opens a lesson with its questions; it has not begun. */
  async open(lesson: string, parameters: Record<string, string> = {}): Promise<void> {
    await this.at('lesson').click();
    await this.at(`lesson-${lesson}`).click();
    for (const [name, value] of Object.entries(parameters)) await this.at(`parameter-${name}`).fill(value);
    await this.at('start-lesson').click();
    await expect(this.at('start-card')).toBeVisible();
  }

  /** Starts the lesson that is shown, with the speed chosen first. */
  async start(speed: number): Promise<void> {
    await this.setSpeed(speed);
    await this.at('start').click();
  }

  async setSpeed(speed: number): Promise<void> {
    await this.choose('speed', speed);
  }

  /** Opens a menu and takes one of its choices. */
  async choose(menu: string, choice: string | number): Promise<void> {
    await this.at(menu).click();
    await this.at(`${menu}-${choice}`).click();
  }

  /** Waits until the narration has told a sentence that ends so; lane as the sentence names it. */
  async hears(sentence: string | RegExp): Promise<void> {
    await expect(this.narration.filter({ hasText: sentence }).first()).toBeAttached({ timeout: 30_000 });
  }

  /** Every sentence up to the playhead. */
  async sentences(): Promise<string[]> {
    let told: string[] | null = null;
    // All at once: between two reads, the panel can start over and be busy again.
    await expect(async () => {
      told = await this.at('narration').evaluate(({ ariaBusy, children }) =>
        ariaBusy === 'false' ? Array.from(children, ({ textContent }) => textContent) : null,
      );
      expect(told).not.toBeNull();
    }).toPass();
    return told ?? [];
  }

  /** Waits for both lanes' end. */
  async hearsTheEnd(): Promise<void> {
    await expect(this.narration.filter({ hasText: 'the kitchen is done' })).toHaveCount(2, {
      timeout: 40_000,
    });
  }

  /** The recordings in this app's library by name, oldest first, once there are `count` whole ones. */
  async recordings(count: number): Promise<RunLog[]> {
    let logs: RunLog[] = [];
    await expect(async () => {
      const opened = await openLibrary(this.app.home);
      expect(opened.filter(({ complete }) => complete)).toHaveLength(count);
      logs = opened.map(({ log }) => log);
    }).toPass({ timeout: 30_000 });
    return logs;
  }
}
