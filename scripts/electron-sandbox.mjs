import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ uid: number, mode: number }} HelperFile whose the setuid helper is, and its permissions */
/**
 * What a Linux lets Chromium build its sandbox from: the kernel's settings as they are written, '' where it has none.
 * @typedef {object} SandboxFacts
 * @property {string} platform
 * @property {number | undefined} uid who starts Electron
 * @property {HelperFile | null} helper `chrome-sandbox` beside the binary
 * @property {string} appArmorRestricts `kernel.apparmor_restrict_unprivileged_userns`
 * @property {string} usernsClone `kernel.unprivileged_userns_clone`
 * @property {string} mostNamespaces `user.max_user_namespaces`
 */

/** @returns {SandboxFacts} */
export function sandboxFacts(binary) {
  return {
    platform: process.platform,
    uid: process.getuid?.(),
    helper: helperOf(binary),
    appArmorRestricts: setting('kernel/apparmor_restrict_unprivileged_userns'),
    usernsClone: setting('kernel/unprivileged_userns_clone'),
    mostNamespaces: setting('user/max_user_namespaces'),
  };
}

/**
 * Whether Chromium finds nothing here to build its sandbox from. As root it is started without one.
 * @param {SandboxFacts} facts
 */
export function lacksSandbox({ platform, uid, helper, appArmorRestricts, usernsClone, mostNamespaces }) {
  if (platform !== 'linux' || uid === 0) return false;
  if (helper?.uid === 0 && (helper.mode & 0o7777) === 0o4755) return false;
  return appArmorRestricts === '1' || usernsClone === '0' || mostNamespaces === '0';
}

/** Whether a line that Chromium printed says that it could not build its sandbox. */
export function tellsOfSandbox(line) {
  return /FATAL:.*sandbox|SUID sandbox helper|No usable sandbox/i.test(line);
}

/** What lets Electron build its sandbox, once and for all. */
export function sandboxCure(binary) {
  const helper = `'${sandboxHelper(binary)}'`;
  return `sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`;
}

function sandboxHelper(binary) {
  return join(dirname(binary), 'chrome-sandbox');
}

function helperOf(binary) {
  try {
    const { uid, mode } = statSync(sandboxHelper(binary));
    return { uid, mode };
  } catch {
    return null;
  }
}

function setting(name) {
  try {
    return readFileSync(join('/proc/sys', name), 'utf8').trim();
  } catch {
    return '';
  }
}
