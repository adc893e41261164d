import { readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FileError } from '../../shared/validation/problems';
import { makeFolder } from './make-folder';

/** How long a change of a file waits for another process that changes it, in ms. */
const PATIENCE_MS = 5000;
const RETRY_MS = 25;
/** A lock file that is still empty after this time (ms) was left by a process that is gone. */
const MAKING_MS = 10_000;
/** A lock of another machine expires after this time (ms): whether its process lives cannot be checked from here. */
const FOREIGN_MS = 24 * 3600 * 1000;

/** The holder of a lock, as its file names it. */
interface Holder {
  pid: number;
  /** When the process began, in ms since 1970: its id may be another one's later. */
  since: number;
  /** The same as its machine counts it, where that tells; an older version of this app does not say. */
  began?: string;
  host: string;
  /** Of this start of the machine, where the system tells. */
  boot: string;
  /** A recording is written as long as the lock is held. */
  recording: boolean;
  /** Where that is, if its name does not say so: an absolute path. */
  file?: string;
}

export interface Lock {
  release(): void;
}

/**
 * Does something while no other process, nor this one, does anything under the same lock. A lock whose process is gone
 * is taken over.
 * @param path of the lock file; its folder is made, and goes when it is empty
 * @throws FileError `inUse` where it is held for too long; else what the system says
 */
export function withLock<T>(
  path: string,
  act: () => Promise<T>,
  patienceMs: number = PATIENCE_MS,
): Promise<T> {
  const before = queues.get(path) ?? Promise.resolve();
  const done = before.then(() => actUnder(path, act, patienceMs));
  const queue = done.catch(() => {});
  queues.set(path, queue);
  void queue.then(() => {
    if (queues.get(path) === queue) queues.delete(path);
  });
  return done;
}

/** What this process does under each lock goes in the order in which it was asked for. */
const queues = new Map<string, Promise<unknown>>();

async function actUnder<T>(path: string, act: () => Promise<T>, patienceMs: number): Promise<T> {
  const lock = await waitForLock(path, performance.now() + patienceMs);
  try {
    return await act();
  } finally {
    lock.release();
  }
}

async function waitForLock(path: string, deadline: number): Promise<Lock> {
  for (;;) {
    const lock = takeLock(path);
    if (lock) return lock;
    if (performance.now() >= deadline) throw new FileError('inUse');
    await wait(RETRY_MS);
  }
}

/**
 * Takes the lock; null if it is held.
 * @param file what is recorded, where the lock's name does not say so
 * @throws the system's error
 */
export function takeLock(path: string, recording = false, file?: string): Lock | null {
  const me = JSON.stringify({ ...myself(recording), file } satisfies Partial<Holder>);
  if (!make(path, me)) {
    clearStale(path);
    if (!make(path, me)) return null;
  }
  const release = () => {
    process.off('exit', release);
    if (textOf(path) === me) rmSync(path, { force: true });
    removeEmpty(dirname(path));
  };
  process.once('exit', release);
  return { release };
}

/** Whether a process that lives writes a recording under that lock. */
export function isRecordedUnder(path: string): boolean {
  return !isStale(path) && (holderOf(textOf(path))?.recording ?? false);
}

/**
 * What another process that lives records under that lock.
 * @returns its path, '' where the lock's name says which; null where none does
 */
export function recordedElsewhere(path: string): string | null {
  const holder = holderOf(textOf(path));
  if (!holder?.recording || holder.pid === process.pid || isStale(path)) return null;
  return typeof holder.file === 'string' ? holder.file : '';
}

function myself(recording: boolean): Holder {
  const since = Math.round(performance.timeOrigin);
  const { pid } = process;
  return { pid, since, began: beganOf(pid), host: hostname(), boot: bootId(), recording };
}

/** Whether it was made now: false where it is there already. */
function make(path: string, text = ''): boolean {
  for (let again = true; ; again = false) {
    makeFolder(dirname(path));
    try {
      writeFileSync(path, text, { flag: 'wx' });
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      // The folder may have gone with the last lock in it.
      if (code !== 'ENOENT' || !again) throw error;
    }
  }
}

/** One process at a time looks and removes, so that none removes the lock that another has just taken. */
function clearStale(path: string): void {
  if (!isStale(path)) return;
  const guard = `${path}.stale`;
  if (!make(guard)) {
    if (ageOf(guard) > MAKING_MS) rmSync(guard, { force: true });
    return;
  }
  if (isStale(path)) rmSync(path, { force: true });
  rmSync(guard, { force: true });
}

/** Whether its holder is gone and can no longer release it. */
function isStale(path: string): boolean {
  const holder = holderOf(textOf(path));
  if (!holder) return ageOf(path) > MAKING_MS;
  if (holder.host !== hostname()) return ageOf(path) > FOREIGN_MS;
  if (holder.pid === process.pid) return holder.since !== Math.round(performance.timeOrigin);
  return holder.boot !== bootId() || !isAlive(holder.pid) || !isSame(holder);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(text: string): Holder | null {
  try {
    const holder = JSON.parse(text);
    return Number.isInteger(holder?.pid) && holder.pid > 0 ? holder : null;
  } catch {
    return null;
  }
}

/** Whether the process that has its id is still the one that took it, as far as that can be told. */
function isSame({ pid, began }: Holder): boolean {
  return typeof began !== 'string' || began === beganOf(pid);
}

/** When a process began, in ticks since the machine was started; '' where the system does not tell. */
function beganOf(pid: number): string {
  // Behind the name in parentheses, which may have some of its own.
  return (
    textOf(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')[19] ?? ''
  );
}

/** How far its time is from now, in ms: a clock may have been set back since. 0 where it is not there any more. */
function ageOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? Math.abs(Date.now() - stats.mtimeMs) : 0;
}

function bootId(): string {
  return textOf('/proc/sys/kernel/random/boot_id').trim();
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {}
}
