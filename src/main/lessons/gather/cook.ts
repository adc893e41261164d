import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import { RuntimeError } from '../../kitchen/errors';
import type { Kitchen } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import type { Task } from '../../kitchen/task';
import { begun, stationOf } from '../common/dishes';
import { follow, followAsync, type Recipe } from '../common/recipe';
import { card, kindOf, MOST, nameOf, names } from './card';

type Values = { tasks: number; step_ms: number; fails: number };

/** Tasks with different waits: they finish in one order, and their results come in another. */
export const gather = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, tickets } = hangTickets(kitchen, ms);
    const results: string[] = [];
    try {
      for (const [index, ticket] of tickets.entries())
        results.push(kitchen.task(ticket, () => follow(kitchen, cook(kitchen, ms, index + 1))));
      kitchen.serve(order);
    } catch (error) {
      kitchen.print(`breakfast stops: ${burned(error)}`, 'raises');
    }
    for (const [index, result] of results.entries()) printResult(kitchen, index + 1, result);
  },

  async async(kitchen, ms) {
    kitchen.limit({ stove: MOST / 2, toaster: MOST / 2 });
    await (ms.group === 'gather' ? inGather(kitchen, ms) : inTaskGroup(kitchen, ms));
  },
});

async function inGather(kitchen: AsyncKitchen, ms: Values): Promise<void> {
  const { order, tickets } = hangTickets(kitchen, ms);
  const tasks = tickets.map((ticket, index) =>
    kitchen.createTask(ticket, () => followAsync(kitchen, cook(kitchen, ms, index + 1))),
  );
  try {
    await kitchen.gather(...tasks).at('gather');
    kitchen.serve(order);
  } catch (error) {
    kitchen.print(`gather raises: ${burned(error)}`, 'raises');
  }
  for (const [index, task] of tasks.entries()) {
    const result = await task.at('result').catch(burned);
    printResult(kitchen, index + 1, result);
  }
}

async function inTaskGroup(kitchen: AsyncKitchen, ms: Values): Promise<void> {
  const { order, tickets } = hangTickets(kitchen, ms);
  const tasks: Task<string>[] = [];
  try {
    await kitchen.taskGroup('gather', async (group) => {
      for (const [index, ticket] of tickets.entries())
        tasks.push(group.createTask(ticket, () => followAsync(kitchen, cook(kitchen, ms, index + 1))));
    });
    kitchen.serve(order);
  } catch (error) {
    const { errors } = error as AggregateError;
    kitchen.print(`the group raises: ${errors.map(burned).join(' ')}`, 'raises');
  }
  for (const [index, task] of tasks.entries()) printResult(kitchen, index + 1, outcomeOf(task));
}

/** @throws RuntimeError if this is the task that fails */
function* cook(kitchen: Kitchen, { tasks, step_ms, fails }: Values, i: number): Recipe<string> {
  const name = nameOf(i);
  yield ['cook', (tasks - i + 1) * step_ms, stationOf[kindOf(i)]];
  if (i === fails) throw new RuntimeError(`${name} burned`);
  kitchen.print(`${name} is ready`, 'ready');
  return name;
}

function hangTickets(kitchen: Kitchen, { tasks }: Values) {
  const order = kitchen.placeOrder('breakfast', 'breakfast');
  const tickets = names
    .slice(0, tasks)
    .map((name, index) => begun(kitchen.hangTicket(order, kindOf(index + 1), name)));
  return { order, tickets };
}

function outcomeOf(task: Task<string>): string {
  if (task.cancelled) return 'cancelled';
  try {
    return task.result();
  } catch (error) {
    return burned(error);
  }
}

function printResult(kitchen: Kitchen, i: number, result: string): void {
  kitchen.print(`result ${i}: ${result}`, 'result');
}

/** The name of the task that failed. @throws the error itself if no lesson throws such an error */
function burned(error: unknown): string {
  if (error instanceof RuntimeError) return error.message;
  throw error;
}
