import { AsyncKitchen } from '../kitchen/async-kitchen';
import type { Clock } from '../kitchen/clock';
import { OrderQueue } from '../kitchen/order-queue';
import type { Recorder } from '../kitchen/recorder';
import { SimulatedThreads } from '../kitchen/threads';
import { CREATE, type Crowd, WAIT } from './crowd';

/** Every wait is a coroutine on one event loop. */
export async function waitOnLoop(clock: Clock, recorder: Recorder, crowd: Crowd): Promise<void> {
  const orders = new OrderQueue(recorder, () => []);
  const kitchen = new AsyncKitchen(clock, recorder, orders, new SimulatedThreads());
  await kitchen.runMain('crowd', () => waitTogether(kitchen, crowd));
}

async function waitTogether(kitchen: AsyncKitchen, { tasks, wait_ms }: Crowd): Promise<void> {
  const toasts = Array.from({ length: tasks }, (_, i) =>
    kitchen.createTask({ kind: 'toast', name: `toast-${i + 1}`, label: CREATE }, () =>
      kitchen.wait(WAIT, wait_ms),
    ),
  );
  await kitchen.gather(...toasts);
  kitchen.print(`${tasks} toasts`, 'print');
}
