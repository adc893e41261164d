import { firstMatch } from './output.mjs';
import { ownChild } from './own-child.mjs';

/**
 * A display for windows: this machine's, or else a virtual one.
 * @throws {Error} where there is neither
 */
export async function display() {
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { env: {}, async close() {} };
  const flags = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = ownChild('Xvfb', flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  const failed = new Promise((_, reject) => {
    server.on('error', () => reject(new Error('there is no display, and no Xvfb on PATH')));
  });
  const [number] = await Promise.race([firstMatch(server.stdout, /^\d+$/), failed]);
  return { env: { DISPLAY: `:${number}` }, close: server.end };
}
