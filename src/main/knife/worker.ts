import { parentPort, workerData } from 'node:worker_threads';
import { chop } from './chop';
import { type Chopped, type Chopping, processMs } from './chopping';
import { Knife } from './knife';

/** Long enough for the loop to be compiled before it is measured. */
const WARM_UP_CHOPS = 30;

/** Makes this worker thread chop once, when its lane says so, and tell of it afterwards. */
export function chopInThisThread(): void {
  const chopping = workerData as Chopping;
  chop(WARM_UP_CHOPS, () => {});
  parentPort?.once('message', () => {
    parentPort?.postMessage(
      chopping.knife ? chopWith(new Knife(chopping.knife), chopping) : chopFreely(chopping),
    );
  });
  parentPort?.postMessage('ready');
}

function chopFreely({ chops }: Chopping): Chopped {
  const startedMs = processMs();
  const result = chop(chops, () => {});
  return { startedMs, endedMs: processMs(), heldMs: [], result };
}

/** Times are noted while it holds the knife, so that no two threads can have held it at once. */
function chopWith(knife: Knife, { chops }: Chopping): Chopped {
  const startedMs = processMs();
  const heldMs: number[] = [];
  const take = () => {
    knife.take();
    heldMs.push(processMs());
  };
  take();
  const result = chop(chops, () => {
    if (!knife.asked) return;
    heldMs.push(processMs());
    knife.handOn();
    take();
  });
  heldMs.push(processMs());
  knife.release();
  return { startedMs, endedMs: processMs(), heldMs, result };
}
