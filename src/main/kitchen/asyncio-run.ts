import { Gather } from './gather';
import type { Loop } from './loop';

/**
 * asyncio.run ends with two coroutines that close what may be open (shutdown_asyncgens, shutdown_default_executor): two
 * turns each. They are seen where tasks are left that were created while others were cancelled, which go on meanwhile.
 */
const SHUTDOWN_TURNS = 4;

/**
 * What asyncio.run does when main is done (runners.py, `Runner.close`): cancels what is not done, and waits for that.
 * Tasks that are created meanwhile are not waited for.
 */
export async function closeRun(loop: Loop): Promise<void> {
  await cancelAllTasks(loop);
  for (let turn = 0; turn < SHUTDOWN_TURNS; turn++) await loop.turnNow();
}

async function cancelAllTasks(loop: Loop): Promise<void> {
  const left = loop.tasks.pending;
  if (left.length === 0) return;
  for (const task of left) task.cancel();
  await loop.turnUntilDone(new Gather(loop, left, 'as results'));
  for (const task of left)
    if (!task.cancelled && task.exception() !== null)
      loop.tasks.warn(task.id, 'unhandled exception during asyncio.run() shutdown');
}
