import packageJson from '../../../package.json';

/** Versions of the app and of what it runs on; electron is '' where it does not run on Electron. */
export function versions(): { app: string; node: string; electron: string } {
  return { app: packageJson.version, node: process.versions.node, electron: process.versions.electron ?? '' };
}
