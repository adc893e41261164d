import { join } from 'node:path';
import { homeFolder } from '../platform/home';
import { OpenedFiles } from '../service/opened-files';
import { createKitchenService } from '../service/service';
import { openBrowser } from './browser';
import { serve } from './serve';

/**
 * Serves the app in the browser until Ctrl-C or another signal to end, then closes it cleanly.
 * @param options.port 0, as without it, takes a free one
 * @param options.open false leaves the browser closed
 * @param options.file a recording to open in the first window, as an absolute path
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function serveApp(
  options: { port?: number; open?: boolean; file?: string } = {},
): Promise<void> {
  const files = new OpenedFiles();
  if (options.file) files.add(options.file);
  const service = createKitchenService(homeFolder(), files);
  const ending = signalToEnd();
  // The last resort: an unforeseen failure is printed and does not end a run that a class is watching.
  process.on('uncaughtException', reportError);
  const rendererFolder = join(import.meta.dirname, '../renderer');
  try {
    const host = await serve({ service, port: options.port ?? 0, rendererFolder });
    console.log(`Toast Kitchen is open at ${host.url} (Ctrl-C ends it)`);
    if (options.open !== false) await openBrowser(host.url);
    await ending;
    await host.close();
  } finally {
    await service.close();
    process.off('uncaughtException', reportError);
  }
}

function reportError(error: Error): void {
  console.error(error);
}

/**
 * Resolves when somebody wants this process to end. One Ctrl-C comes more than once, from the terminal and from npm: the
 * next ones find it at writing to the end what it has begun, and change nothing.
 */
function signalToEnd(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve());
  });
}
