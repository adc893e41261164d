import { join } from 'node:path';
import { COOK_PAGE, type ProgramOrder } from '../../shared/api/program-order';
import type { Run } from '../run/run';
import { serve } from '../web/serve';
import { openBrowser } from './browser';
import { ENDED, ProgramPage } from './program-page';

/** Give up when the page does not cook after this long, ms. */
const PATIENCE_MS = 60_000;
const rendererFolder = join(import.meta.dirname, '../renderer');

/**
 * Cooks a program in a headless browser, as a window does: in a worker for each lane, which reaches nothing. The browser ends
 * with the run.
 * @param ready called when Python is loaded in all of them, before anything is cooked
 * @param signal ends the loading, which then fails
 * @throws Error with what stood in the way, or what `ready` throws
 */
export async function cookInBrowser(
  order: ProgramOrder,
  ready: () => void,
  signal: AbortSignal,
): Promise<Run> {
  const page = new ProgramPage(order, ready);
  const stop = () => page.fail(new Error('it was stopped'));
  signal.addEventListener('abort', stop);
  const silence = setTimeout(
    () => page.fail(new Error(`it cooked nothing in ${PATIENCE_MS / 1000} s`)),
    PATIENCE_MS,
  );
  try {
    signal.throwIfAborted();
    return await cookOn(page);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
  }
}

async function cookOn(page: ProgramPage): Promise<Run> {
  const host = await serve({ service: page, port: 0, rendererFolder });
  const address = new URL(host.url);
  address.pathname = COOK_PAGE;
  try {
    const browser = await openBrowser(address.href);
    browser.gone.then(() => page.fail(new Error(ENDED)));
    const close = () => browser.close().finally(() => host.close());
    try {
      const run = await page.run;
      void run.ended.then(close);
      return run;
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    await host.close();
    throw error;
  }
}
