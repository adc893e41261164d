import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import type { HeadlessJob } from '../../shared/exports/headless-job';
import { openBrowser } from './browser';
import { hostHeadlessPage, type PageEvents } from './headless-host';

/** Give up when the page reports no progress for this long (ms). */
const PATIENCE_MS = 120_000;
const rendererFolder = join(import.meta.dirname, '../renderer');

/**
 * Has a headless browser make a picture or a film of a recording.
 * @param file the recording
 * @param progressed hears how far it is, from 0 to 1
 * @param signal ends the making
 * @throws Error with what stood in its way
 */
export async function makePicture(
  job: HeadlessJob,
  file: string,
  progressed: (part: number) => void,
  signal: AbortSignal,
): Promise<Buffer> {
  signal.throwIfAborted();
  const events = new EventEmitter<PageEvents>();
  const fail = (why: string) => events.emit('error', new Error(why));
  // What goes wrong after the picture was made is of no interest any more.
  events.on('error', () => clearTimeout(silence));
  const silence = setTimeout(fail, PATIENCE_MS, `the browser said nothing for ${PATIENCE_MS / 1000} s`);
  events.on('progress', (part) => {
    silence.refresh();
    progressed(part);
  });
  const picture = once(events, 'picture');
  // The page can fail before anybody waits for what it makes.
  picture.catch(() => {});
  signal.addEventListener('abort', () => fail('it was stopped'));
  const host = await hostHeadlessPage({ job, file, rendererFolder, events });
  try {
    const browser = await openBrowser(host.url);
    browser.gone.then(() => fail('the browser ended before the picture was made'));
    try {
      const [made] = await picture;
      return made;
    } finally {
      await browser.close();
    }
  } finally {
    clearTimeout(silence);
    await host.close();
  }
}
