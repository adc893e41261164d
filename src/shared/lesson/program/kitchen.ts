import { once } from 'node:events';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export { nextTurn, sleep };

const CRACK_MS = 1000;
const PLATE_MS = 1000;
const SLICE_MS = 1000;
const BUTTER_MS = 1000;
const WASH_MS = 1000;
const ASSEMBLE_MS = 1000;
const ORDERS = 'egg@500 toast@2000 egg@4000';
const OPEN_MS = 60000;

export function sleepSync(ms: number) {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(nobody, 0, 0, Math.max(0, ms));
}

export function crack(what?: unknown) {
  sleepSync(CRACK_MS);
}

export function plate(what?: unknown) {
  sleepSync(PLATE_MS);
}

export function sliceBread(what?: unknown) {
  sleepSync(SLICE_MS);
}

export function butter(what?: unknown) {
  sleepSync(BUTTER_MS);
}

export function wash(what?: unknown) {
  sleepSync(WASH_MS);
}

export function assemble(what?: unknown) {
  sleepSync(ASSEMBLE_MS);
}

// Runs what it is given, so many at a time.
export function limit(free: number) {
  const line: (() => void)[] = [];
  return async <T>(body: () => Promise<T>) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => line.push(go));
    try {
      return await body();
    } finally {
      const next = line.shift();
      if (next) next();
      else free++;
    }
  };
}

// Threads that can be blocked while this one goes on.
export class Helpers {
  #atOnce;
  constructor(maxWorkers = 32) {
    this.#atOnce = limit(maxWorkers);
  }
  sleepSync(ms: number) {
    const code = `
      const { workerData } = require('node:worker_threads');
      const nobody = new Int32Array(new SharedArrayBuffer(4));
      Atomics.wait(nobody, 0, 0, workerData);
    `;
    const start = () =>
      new Worker(code, { eval: true, execArgv: [], workerData: ms });
    return this.#atOnce(() => once(start(), 'exit'));
  }
}

type Order = { at: number; kind: 'egg' | 'toast' | 'dish'; name: string };

// Orders by time; those of one time as they are written.
function* comingOrders(): Generator<Order> {
  const seen: Record<string, number> = {};
  const written = ORDERS.split(' ').filter(Boolean)
    .map((order) => order.split('@'))
    .map(([kind, at]) => ({ kind: kind as Order['kind'], at: Number(at) }))
    .sort((a, b) => a.at - b.at);
  for (const { kind, at } of written) {
    if (at > OPEN_MS) continue;
    seen[kind] = (seen[kind] ?? 0) + 1;
    yield { at, kind, name: `${kind}-${seen[kind]}` };
  }
}

export function* orders() {
  const opened = performance.now();
  for (const order of comingOrders()) {
    const left = opened + order.at - performance.now();
    if (left > 0) sleepSync(left);
    yield order;
  }
  const left = opened + OPEN_MS - performance.now();
  if (left > 0) sleepSync(left); // until it closes
}

export async function* asyncOrders() {
  const opened = performance.now();
  for (const order of comingOrders()) {
    const left = opened + order.at - performance.now();
    if (left > 0) await sleep(left);
    yield order;
  }
  const left = opened + OPEN_MS - performance.now();
  if (left > 0) await sleep(left); // until it closes
}
