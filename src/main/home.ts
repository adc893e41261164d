import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of the user's recordings and preferences, the same for every host: `TOAST_KITCHEN_HOME`, else where
 * this system keeps a program's files. It need not exist yet.
 */
export function homeFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string {
  if (env.TOAST_KITCHEN_HOME) return env.TOAST_KITCHEN_HOME;
  const own = homedir();
  if (platform === 'darwin') return join(own, 'Library', 'Application Support', 'Toast Kitchen');
  if (platform === 'win32') return join(env.APPDATA || join(own, 'AppData', 'Roaming'), 'Toast Kitchen');
  return join(env.XDG_DATA_HOME || join(own, '.local', 'share'), 'toast-kitchen');
}
