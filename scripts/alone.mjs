import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A lock that says nothing yet is being made, unless it is older than this, in ms. */
const makingMs = 10_000;

/**
 * Does something that no other process does at the same time; waits for one that does.
 * @param {string} lock a file that says which process it is
 */
export async function alone(lock, act) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) await delay(200);
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Not by a process that was killed, be it before it had said which one it is. */
function isHeld(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0) return process.kill(pid, 0);
    return Math.abs(Date.now() - statSync(lock).mtimeMs) < makingMs;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
