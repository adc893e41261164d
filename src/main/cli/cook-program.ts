import type { ProgramOrder } from '../../shared/api/program-order';
import type { ProcessFiles } from '../lab/lane-process';
import { runProgram } from '../lab/run-program';
import type { Run } from '../run/run';
import type { Terminal } from './terminal';
import type { ProgramHost } from './usage';

export interface CookingOptions {
  /** Where it is cooked; where that is open, the browser if there is one that can. */
  host: ProgramHost | undefined;
  /** What a process that cooks starts from. */
  files: ProcessFiles;
  /** Called when Python is loaded, before anything is cooked. */
  ready: () => void;
  /** Ends the loading, which then fails. */
  signal: AbortSignal;
}

interface Cooked {
  run: Run;
  /** What it is cooked in, in words. */
  where: string;
}

const PROCESS = 'a process without environment, files or other processes';

/**
 * Cooks a program in a headless browser, whose policy holds it, or in a process, where there is no browser or it does not come
 * up, which is said.
 * @throws Error with what stood in the way, or what `ready` throws
 */
export async function cookProgram(
  order: ProgramOrder,
  options: CookingOptions,
  terminal: Terminal,
): Promise<Cooked> {
  const { host, signal } = options;
  const inBrowser = host === 'process' ? null : await browserCook(host);
  let began = false;
  const ready = () => {
    began = true;
    options.ready();
  };
  try {
    if (inBrowser) return await inBrowser(order, ready, signal);
  } catch (error) {
    if (host || began || signal.aborted) throw error;
    terminal.complain(`toast-kitchen: cooked in a process, not in a browser: ${(error as Error).message}`);
  }
  return { run: await runProgram(order, options.files, ready, signal), where: PROCESS };
}

/** How a browser cooks; null where there is none. @throws Error where there is none and it is asked for */
async function browserCook(host: ProgramHost | undefined) {
  // Loaded only here: nothing else that is cooked needs a web server.
  const [{ findBrowser, WHICH_BROWSER }, { cookInBrowser }] = await Promise.all([
    import('../headless/browser'),
    import('../headless/cook-program'),
  ]);
  const path = findBrowser();
  if (path === null && host) throw new Error(`--host browser: there is none; ${WHICH_BROWSER}`);
  if (path === null) return null;
  const where = `a headless browser (${path}) that lets it reach nothing`;
  return async (...given: Parameters<typeof cookInBrowser>): Promise<Cooked> => ({
    run: await cookInBrowser(...given),
    where,
  });
}
