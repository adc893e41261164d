import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const folder = join(root, 'node_modules', 'electron');

/** The version of Electron that the project is made for. */
export function electronVersion() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/** Electron's executable, where it is on this machine already, else null. */
export function findElectron(env = process.env) {
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  const file = join(dist, executable());
  return existsSync(file) ? file : null;
}

function executable() {
  const named = join(folder, 'path.txt');
  if (existsSync(named)) return readFileSync(named, 'utf8').trim();
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
