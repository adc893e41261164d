import { expect, type Locator, type Page } from '@playwright/test';
import type { RunLog } from 'toast-kitchen/testing';
import type { LaneId } from '../src/shared/trace/trace';
import type { App } from './app';
import { Kitchen } from './kitchen';

/** The lab as somebody with a program uses it. */
export class LabPage {
  readonly page: Page;
  readonly editor: Locator;
  readonly kitchen: Kitchen;

  constructor(app: App) {
    this.page = app.page;
    this.kitchen = new Kitchen(app);
    this.editor = this.at('lab-editor').getByRole('textbox');
  }

  at(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  /** Opens it by its key, and waits for Python. */
  async open(): Promise<void> {
    await expect(this.at('start')).toBeVisible();
    await this.page.keyboard.press('d');
    await expect(this.editor).toBeFocused();
  }

  /** Puts a program into the editor, from a file. */
  async give(source: string, file = 'app.py'): Promise<void> {
    const buffer = Buffer.from(source);
    await this.at('lab-program-file').setInputFiles({ name: file, mimeType: 'text/x-python', buffer });
    await expect(this.at('lab-file')).toHaveText(file);
  }

  /** Pastes text where the caret is, as a browser does. */
  async paste(text: string): Promise<void> {
    await this.editor.evaluate((editor, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** What is in the editor. */
  async written(): Promise<string> {
    return (await this.at('lab-editor').locator('.cm-line').allTextContents()).join('\n');
  }

  async cook(): Promise<void> {
    await this.at('lab-cook').click();
  }

  /** Cooks what is in the editor, and waits for the end of both lanes. @returns the trace that it left */
  async cooked(runs = 1): Promise<RunLog> {
    await this.cook();
    await expect(this.at('dialog-lab')).toHaveCount(0, { timeout: 60_000 });
    const logs = await this.kitchen.recordings(runs);
    return logs.at(-1) as RunLog;
  }
}

/** What a lane printed, a line each. */
export function printedIn(log: RunLog, lane: LaneId): string[] {
  return log.lanes[lane].flatMap((event) => (event.type === 'printed' ? [event.text] : []));
}

/** How a lane ended. */
export function endOf(log: RunLog, lane: LaneId): string {
  const end = log.lanes[lane].at(-1);
  return end?.type === 'lane-ended' ? `${end.outcome} ${end.error}`.trim() : 'not at all';
}
