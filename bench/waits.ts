import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { startRun } from '../src/main/run/run';
import { median, row } from './figures';

const TASKS = 10_000;
const ROUNDS = 5;
const WARM_UP = 2;
const python = `
import asyncio, time
async def main():
    started = time.perf_counter()
    await asyncio.gather(*[asyncio.create_task(asyncio.sleep(1)) for _ in range(${TASKS})])
    print((time.perf_counter() - started) * 1000)
asyncio.run(main())`;

/** 10,000 concurrent waits of 1 s: the kitchen, fully traced, against plain Node and CPython, in turns. */
export async function benchWaits(): Promise<void> {
  const plain: number[] = [];
  const kitchen: number[] = [];
  const cpython: number[] = [];
  let events = 0;
  // Rounds that do not count: code that is compiled as it goes is slow at first.
  for (let round = 0; round < WARM_UP; round++) {
    await plainNode();
    await traced();
  }
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await plainNode());
    const run = await traced();
    kitchen.push(run.ms);
    events = run.events;
    const ms = asyncio();
    if (ms !== null) cpython.push(ms);
  }
  const [plainMs, kitchenMs] = [median(plain), median(kitchen)];
  console.log(
    `${TASKS} concurrent waits of 1 s, median of ${ROUNDS} rounds in turns, after ${WARM_UP} to warm up`,
  );
  row('plain Node, timers/promises', `${plainMs.toFixed(0)} ms`);
  row(`asynchronous kitchen, ${events} events`, `${kitchenMs.toFixed(0)} ms`);
  row('  against plain Node (at most 1.04)', (kitchenMs / plainMs).toFixed(3));
  if (cpython.length === 0) return row('CPython', 'no python3 found');
  row("CPython's asyncio, untraced", `${median(cpython).toFixed(0)} ms`);
  row('  kitchen against CPython (below 1)', (kitchenMs / median(cpython)).toFixed(3));
}

async function plainNode(): Promise<number> {
  const started = performance.now();
  await Promise.all(Array.from({ length: TASKS }, () => wait(1000)));
  return performance.now() - started;
}

/** From the lane's start to its last event, in the kitchen's own time at speed 1, and on the log of the main thread. */
async function traced(): Promise<{ ms: number; events: number }> {
  const run = startRun({
    lesson: 'waits',
    parameters: { tasks: TASKS, waits: 1, ms: 1000 },
    modes: { right: 'async' },
    speed: 1,
    virtual: false,
  });
  const begun = new Promise<number>((resolve) => {
    const stop = run.onEvents(() => {
      stop();
      resolve(performance.now());
    });
  });
  const started = await begun;
  await run.ended;
  return { ms: performance.now() - started, events: run.log.length };
}

function asyncio(): number | null {
  const { stdout, status } = spawnSync('python3', ['-c', python], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}
