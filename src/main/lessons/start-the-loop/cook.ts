import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import { RuntimeError } from '../../kitchen/errors';
import type { Kitchen, TaskSpec } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import type { Task } from '../../kitchen/task';
import { cookAloud, type EggAndToast, orderEggAndToast } from '../common/dishes';
import { follow, followAsync } from '../common/recipe';
import { card } from './card';

type WaitTimes = { fry_ms: number; toast_ms: number };
type Create = (spec: TaskSpec, body: () => Promise<void>) => Task<void>;

/** Tasks are scheduled, but none runs until something starts the event loop. */
export const startTheLoop = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, egg, toast } = orderEggAndToast(kitchen);
    kitchen.task(egg, () => follow(kitchen, cookAloud(kitchen, 'egg', ms)));
    kitchen.task(toast, () => follow(kitchen, cookAloud(kitchen, 'toast', ms)));
    kitchen.serve(order);
  },

  startsLoop: true,
  async async(kitchen, { how, ...ms }) {
    const order = orderEggAndToast(kitchen);
    if (how === 'asyncio.run') await withRun(kitchen, order, ms);
    else if (how === 'run_until_complete') await withRunUntilComplete(kitchen, order, ms);
    else withoutLoop(kitchen);
  },
});

async function withRun(kitchen: AsyncKitchen, order: EggAndToast, ms: WaitTimes): Promise<void> {
  kitchen.print('nothing runs yet', 'not-yet');
  await kitchen.runMain('breakfast', async () => {
    const { egg, toast } = schedule(kitchen, order, ms, (...of) => kitchen.createTask(...of));
    await egg.at('await-egg');
    if (toast.done) kitchen.serve(order.order);
  });
  kitchen.print('the loop has stopped', 'stopped');
}

async function withRunUntilComplete(kitchen: AsyncKitchen, order: EggAndToast, ms: WaitTimes): Promise<void> {
  const { egg, toast } = schedule(kitchen, order, ms, (...of) => kitchen.ensureFuture(...of));
  kitchen.print('nothing runs yet', 'not-yet');
  await kitchen.runUntilComplete(egg);
  if (toast.done) kitchen.serve(order.order);
  kitchen.print('the loop has stopped', 'stopped');
}

function withoutLoop(kitchen: Kitchen): void {
  try {
    getEventLoop();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    kitchen.print(error.message, 'no-loop');
  }
  kitchen.print('nobody cooks', 'nobody');
}

/** asyncio.get_event_loop in Python 3.14 when no loop is set. @throws RuntimeError always */
function getEventLoop(): never {
  throw new RuntimeError("There is no current event loop in thread 'MainThread'.");
}

function schedule(kitchen: AsyncKitchen, order: EggAndToast, ms: WaitTimes, create: Create) {
  const makeEgg = create(order.egg, () => followAsync(kitchen, cookAloud(kitchen, 'egg', ms)));
  kitchen.print('egg is scheduled', 'egg-scheduled');
  const makeToast = create(order.toast, () => followAsync(kitchen, cookAloud(kitchen, 'toast', ms)));
  kitchen.print('toast is scheduled', 'toast-scheduled');
  return { egg: makeEgg, toast: makeToast };
}
