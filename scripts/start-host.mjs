import { electronVersion, findElectron } from './electron-binary.mjs';
import { downloadElectron, rememberedFailure } from './electron-download.mjs';

/**
 * Decides where the app opens: in Electron, wherever that can be.
 * @param {'electron' | 'web' | undefined} asked what the person asked for, if anything
 * @returns {Promise<{ binary: string } | { why: string }>} Electron's executable; or for the browser, why ('' where
 *   it was asked for)
 * @throws {Error} where Electron was asked for and cannot be had
 */
export async function chooseHost(asked, env = process.env) {
  if (asked === 'web') return { why: '' };
  const forced = asked === 'electron';
  if (!forced && !env.ELECTRON_OVERRIDE_DIST_PATH && !hasDisplay(env)) {
    return { why: 'There is no display for a window here' };
  }
  const there = findElectron(env);
  if (there) return { binary: there };
  return forced ? download() : downloadOnce();
}

async function download() {
  try {
    await downloadElectron();
  } catch (error) {
    throw new Error(`Electron ${electronVersion()} could not be downloaded: ${error.message}.`);
  }
  return { binary: findElectron({}) };
}

async function downloadOnce() {
  const reason = rememberedFailure();
  if (reason !== null) {
    const again = 'npm start -- --host electron tries again';
    return { why: `Electron ${electronVersion()} could not be downloaded before (${reason}; ${again})` };
  }
  try {
    return await download();
  } catch (error) {
    return { why: error.message.slice(0, -1) };
  }
}

function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
