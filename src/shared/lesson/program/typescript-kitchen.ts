import type { Mode } from '../../trace/trace';
import type { KitchenModule, KitchenPart } from './kitchen-module';

/** The cook's hands are busy, and with them the thread. */
const work = (name: string, ms: string): KitchenPart => ({
  uses: ['sleepSync'],
  source: `\
function ${name}(what?: unknown) {
  sleepSync({{${ms}}});
}
`,
});

const timers = (name: string, as: string): KitchenPart => ({
  source: `import { ${name} as ${as} } from 'node:timers/promises';\n`,
});

const all: KitchenModule = {
  sleep: timers('setTimeout', 'sleep'),
  nextTurn: timers('setImmediate', 'nextTurn'),
  sleepSync: {
    source: `\
function sleepSync(ms: number) {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(nobody, 0, 0, Math.max(0, ms));
}
`,
  },
  crack: work('crack', 'crack_ms'),
  plate: work('plate', 'plate_ms'),
  sliceBread: work('sliceBread', 'slice_ms'),
  butter: work('butter', 'butter_ms'),
  wash: work('wash', 'wash_ms'),
  assemble: work('assemble', 'assemble_ms'),
  limit: {
    source: `\
// Runs what it is given, so many at a time.
function limit(free: number) {
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
`,
  },
  Helpers: {
    uses: ['limit'],
    source: `\
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
// Threads that can be blocked while this one goes on.
class Helpers {
  #atOnce;
  constructor(maxWorkers = 32) {
    this.#atOnce = limit(maxWorkers);
  }
  sleepSync(ms: number) {
    const code = \`
      const { workerData } = require('node:worker_threads');
      const nobody = new Int32Array(new SharedArrayBuffer(4));
      Atomics.wait(nobody, 0, 0, workerData);
    \`;
    const start = () =>
      new Worker(code, { eval: true, execArgv: [], workerData: ms });
    return this.#atOnce(() => once(start(), 'exit'));
  }
}
`,
  },
  /** Orders by time; those of one time as they are written. */
  comingOrders: {
    source: `\
type Order = { at: number; kind: 'egg' | 'toast' | 'dish'; name: string };

function* comingOrders(): Generator<Order> {
  const seen: Record<string, number> = {};
  const written = '{{orders}}'.split(' ').filter(Boolean)
    .map((order) => order.split('@'))
    .map(([kind, at]) => ({ kind: kind as Order['kind'], at: Number(at) }))
    .sort((a, b) => a.at - b.at);
  for (const { kind, at } of written) {
    if (at > {{open_ms}}) continue;
    seen[kind] = (seen[kind] ?? 0) + 1;
    yield { at, kind, name: \`\${kind}-\${seen[kind]}\` };
  }
}
`,
  },
};

const orders = (define: string, wait: string, sleep: string): KitchenPart => ({
  uses: [sleep, 'comingOrders'],
  source: `\
const opened = performance.now();

${define} ordersAsTheyCome() {
  for (const order of comingOrders()) {
    const left = opened + order.at - performance.now();
    if (left > 0) ${wait}${sleep}(left);
    yield order;
  }
  const left = opened + {{open_ms}} - performance.now();
  if (left > 0) ${wait}${sleep}(left); // until it closes
}

const orders = ordersAsTheyCome();
`,
});

/** What TypeScript listings import from `./kitchen`. */
export const typescriptKitchen: Record<Mode, KitchenModule> = {
  sync: { ...all, orders: orders('function*', '', 'sleepSync') },
  async: { ...all, orders: orders('async function*', 'await ', 'sleep') },
};
