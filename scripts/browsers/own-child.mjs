import { spawn } from 'node:child_process';
import { once } from 'node:events';

const windows = process.platform === 'win32';

/**
 * Starts a program that ends with this process at the latest, with all that it started itself.
 * @returns {import('node:child_process').ChildProcess & { end: () => Promise<void> }}
 */
export function ownChild(file, args, options) {
  const child = spawn(file, args, { ...options, detached: !windows });
  const kill = () => {
    try {
      if (windows) child.kill();
      else process.kill(-Number(child.pid), 'SIGTERM');
    } catch {
      // It has ended.
    }
  };
  process.once('exit', kill);
  const end = async () => {
    process.off('exit', kill);
    kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return Object.assign(child, { end });
}
