import type { Worker } from 'node:worker_threads';

/** How long a thread that was asked to end may take, ms. */
export const GRACE_MS = 500;

/**
 * Waits for a thread that was asked to end, and ends it where it does not soon. Threads that are torn down in the middle
 * of something, by the hundred, have brought down whole processes (electron/electron#47986).
 * @returns resolves when it is gone
 */
export async function endThread(worker: Worker): Promise<void> {
  // A thread that is gone has no number.
  if (worker.threadId === -1) return;
  const lastResort = setTimeout(() => void worker.terminate(), GRACE_MS);
  await new Promise((resolve) => worker.once('exit', resolve));
  clearTimeout(lastResort);
}
