import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The folder of the user's recordings and preferences, the same for every host: `TOAST_KITCHEN_HOME`, else where
 * this system keeps a program's files. An absolute path; it need not exist yet.
 */
export function homeFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string {
  if (env.TOAST_KITCHEN_HOME) return resolve(env.TOAST_KITCHEN_HOME);
  const own = homedir();
  if (platform === 'darwin') return join(own, 'Library', 'Application Support', 'Toast Kitchen');
  if (platform === 'win32') return join(env.APPDATA || join(own, 'AppData', 'Roaming'), 'Toast Kitchen');
  return join(env.XDG_DATA_HOME || join(own, '.local', 'share'), 'toast-kitchen');
}

/** The folder of what can be made again, such as a browser's caches: none that a system copies, backs up or roams. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string {
  if (env.TOAST_KITCHEN_HOME) return join(homeFolder(env, platform), 'browser');
  const own = homedir();
  if (platform === 'darwin') return join(own, 'Library', 'Caches', 'Toast Kitchen');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(own, 'AppData', 'Local'), 'Toast Kitchen', 'browser');
  return join(env.XDG_CACHE_HOME || join(own, '.cache'), 'toast-kitchen');
}
