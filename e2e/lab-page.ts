import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from './app';

/** The lab as somebody with a program uses it. */
export class LabPage {
  readonly page: Page;
  readonly editor: Locator;

  constructor(app: App) {
    this.page = app.page;
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

  output(lane: 'left' | 'right'): Locator {
    return this.at(`lab-output-${lane}`);
  }

  /** Waits until a lane has ended. @returns all that it shows */
  async ended(lane: 'left' | 'right'): Promise<string> {
    await expect(this.output(lane).locator('[data-end]')).toBeAttached({ timeout: 60_000 });
    return this.output(lane).innerText();
  }
}
