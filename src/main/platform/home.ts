import { homedir, userInfo } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { FileError } from '../../shared/validation/problems';

/**
 * The folder of the user's recordings and preferences, the same for every host: `TOAST_KITCHEN_HOME`, else where
 * this system keeps a program's files. An absolute path; it need not exist yet.
 * @throws FileError where the system names no home folder
 */
export function homeFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string {
  if (env.TOAST_KITCHEN_HOME) return resolve(env.TOAST_KITCHEN_HOME);
  const own = ownHome();
  if (platform === 'darwin') return join(own, 'Library', 'Application Support', 'Toast Kitchen');
  if (platform === 'win32')
    return join(absolute(env.APPDATA) ?? join(own, 'AppData', 'Roaming'), 'Toast Kitchen');
  return join(absolute(env.XDG_DATA_HOME) ?? join(own, '.local', 'share'), 'toast-kitchen');
}

/** The folder of what can be made again, such as a browser's caches: none that a system copies, backs up or roams. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string {
  if (env.TOAST_KITCHEN_HOME) return join(homeFolder(env, platform), 'browser');
  const own = ownHome();
  if (platform === 'darwin') return join(own, 'Library', 'Caches', 'Toast Kitchen');
  if (platform === 'win32')
    return join(absolute(env.LOCALAPPDATA) ?? join(own, 'AppData', 'Local'), 'Toast Kitchen', 'browser');
  return join(absolute(env.XDG_CACHE_HOME) ?? join(own, '.cache'), 'toast-kitchen');
}

/** What is relative names another folder wherever the app is started from, so that it counts as not set. */
function absolute(path: string | undefined): string | null {
  return path && isAbsolute(path) ? path : null;
}

function ownHome(): string {
  try {
    return absolute(homedir()) ?? userInfo().homedir;
  } catch {
    throw new FileError('noHome');
  }
}
