import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How often it is looked, in ms. */
const everyMs = 500;

/**
 * Has what npm started end when npm or its shell does. npm passes some signals on to the shell that it runs a script in,
 * and some shells end of them without passing them on, which leaves this process behind: so it takes their end for one.
 */
export async function followParent(env = process.env) {
  if (!env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = await parentOfShell(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && (npm === null || lives(npm))) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  watch.unref();
}

/** Whose the shell is; null where it is none, because it became this process, or where the system does not tell. */
async function parentOfShell(pid) {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'ppid=,comm=', '-p', String(pid)]);
    const [, parent] = stdout.match(/^\s*(\d+)\s.*sh\s*$/) ?? [];
    return parent ? Number(parent) : null;
  } catch {
    return null;
  }
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
