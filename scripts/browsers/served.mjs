import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { firstMatch } from './output.mjs';
import { ownChild } from './own-child.mjs';

/** The app served for a browser, in English, with a home folder of its own that goes with it. */
export async function served() {
  const home = await mkdtemp(join(tmpdir(), 'toast-kitchen-home-'));
  await writeFile(join(home, 'preferences.json'), JSON.stringify({ language: 'en', toured: true }));
  const start = [join(root, 'scripts/start.mjs'), '--host', 'web', '--no-open'];
  const env = { ...process.env, TOAST_KITCHEN_HOME: home };
  const server = ownChild(process.execPath, start, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await firstMatch(server.stdout, /http:\/\/127\.0\.0\.1:\d+\/\S*/);
  return {
    url,
    home,
    async close() {
      await server.end();
      await rm(home, { recursive: true, force: true });
    },
  };
}
