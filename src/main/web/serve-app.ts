import { once } from 'node:events';
import { join } from 'node:path';
import { homeFolder } from '../home';
import { createKitchenService } from '../service';
import { openBrowser } from './browser';
import { serve } from './serve';

/**
 * Serves the app in the browser until Ctrl-C (SIGINT) or SIGTERM, then closes it cleanly.
 * @param options.port 0, as without it, takes a free one
 * @param options.open false leaves the browser closed
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function serveApp(options: { port?: number; open?: boolean } = {}): Promise<void> {
  const service = createKitchenService(homeFolder());
  const rendererFolder = join(import.meta.dirname, '../renderer');
  try {
    const host = await serve({ service, port: options.port ?? 0, rendererFolder });
    console.log(`Toast Kitchen is open at ${host.url} (Ctrl-C ends it)`);
    if (options.open !== false) await openBrowser(host.url);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await host.close();
  } finally {
    await service.close();
  }
}
