import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Where npm puts the package that brings Electron's binary. */
export const electronFolder = join(root, 'node_modules', 'electron');

/** The version of Electron that the project is made for. */
export function electronVersion(folder = electronFolder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/**
 * Electron's executable, where it is whole on this machine, else null. Its installer writes `dist/version` while it
 * unpacks and `path.txt` when it is done: without both, it was interrupted.
 */
export function findElectron(env = process.env, folder = electronFolder) {
  const elsewhere = env.ELECTRON_OVERRIDE_DIST_PATH;
  const named = readOr(join(folder, 'path.txt'), '').trim();
  if (!elsewhere && !(named && isWhole(folder))) return null;
  const file = join(elsewhere || join(folder, 'dist'), named || usualName());
  return existsSync(file) ? file : null;
}

function isWhole(folder) {
  const unpacked = readOr(join(folder, 'dist', 'version'), '').trim();
  return unpacked.replace(/^v/, '') === electronVersion(folder);
}

function usualName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
