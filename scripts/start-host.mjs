import { electronVersion, findElectron } from './electron-binary.mjs';
import { rememberedCrash } from './electron-crash.mjs';
import { downloadElectron, rememberedFailure } from './electron-download.mjs';
import { errorText } from './file-problem.mjs';

/** @typedef {import('./electron-crash.mjs').Reason} Reason */

/**
 * Decides where the app opens: in Electron, wherever that can be.
 * @param {'electron' | 'web' | undefined} asked what the person asked for, if anything
 * @returns {Promise<{ binary: string } | Reason>} Electron's executable; or for the browser, why ('' where it was
 *   asked for)
 * @throws {Error} where Electron was asked for and cannot be had
 */
export async function chooseHost(asked, env = process.env) {
  if (asked === 'web') return reason('');
  const forced = asked === 'electron';
  if (!forced && !env.ELECTRON_OVERRIDE_DIST_PATH && !hasDisplay(env)) {
    return reason('There is no display for a window here');
  }
  const binary = findElectron(env);
  if (!binary) return forced ? download() : downloadOnce();
  return (!forced && rememberedCrash(binary)) || { binary };
}

async function download() {
  try {
    await downloadElectron();
  } catch (error) {
    throw new Error(`Electron ${electronVersion()} could not be downloaded: ${errorText(error)}.`);
  }
  return { binary: String(findElectron({})) };
}

async function downloadOnce() {
  const failure = rememberedFailure();
  if (failure !== null) {
    const again = 'npm start -- --host electron tries again.';
    return reason(`Electron ${electronVersion()} could not be downloaded before (${failure})`, again);
  }
  try {
    return await download();
  } catch (error) {
    return reason(error.message.slice(0, -1));
  }
}

function reason(why, advice = '') {
  return { why, advice };
}

function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
