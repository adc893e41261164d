import { constants, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { loadPyodide, PyodideAPI } from 'pyodide';
import { limitMemory, MOST_MEMORY } from '../../shared/lab/limit-memory';
import type { ProgramJob } from './lane-process';

/** What this process is told, and what it says, a line each: see LaneProcess. */
const ORDERS = 0;
const WORDS = 3;

/** Where the app's own modules are, in Python's own file system. */
const OWN = '/lib/toast_kitchen';

/** Runs one program in one mode, as its parent process asks, on this thread, which really blocks. */
export async function runJob(): Promise<void> {
  // The terminal's Ctrl-C is the parent's to act upon.
  process.on('SIGINT', () => {});
  limitMemory(Reflect.get(globalThis, 'WebAssembly').Memory, MOST_MEMORY);
  const job: ProgramJob = JSON.parse(nextLine());
  const pyodide = await load(job);
  say(`${JSON.stringify(pyodide.runPython('import sys; sys.version.split()[0]'))}\n`);
  if (nextLine() !== 'begin') return;
  const { source, file, args, mode, virtual } = job;
  const time = new KitchenTime();
  const orders = new LaterOrders(time);
  pyodide.setInterruptBuffer(orders as unknown as Uint8Array);
  const wait = (ms: number) => time.waitUntil(ms, orders);
  const clock = virtual ? [undefined, undefined] : [() => time.now(), wait];
  const run = pyodide.pyimport('host_pyodide').run.callKwargs.bind(pyodide.pyimport('host_pyodide').run);
  const before = () => {
    if (!virtual) time.set(JSON.parse(nextLine()));
    orders.listen();
  };
  const is_stopped = () => orders.stopped;
  run(source, file, pyodide.toPy(args), mode, say, ...clock, { before, is_stopped, values: true });
}

async function load({ pyodide: folder, python, input }: ProgramJob): Promise<PyodideAPI> {
  // Pyodide asks Node's inside for the numbers of a file system, and the permission model lets nobody in there.
  Object.assign(process, { binding: () => ({ fs: constants }) });
  const url = pathToFileURL(join(folder, 'pyodide.mjs')).href;
  const made = (await import(/* @vite-ignore */ url)) as { loadPyodide: typeof loadPyodide };
  // Where there is nothing, its end.
  let typed = input || null;
  const pyodide = await made.loadPyodide({
    indexURL: join(folder, '/'),
    jsglobals: Object.create(null),
    stdin: () => {
      const text = typed;
      typed = null;
      return text;
    },
    stdout: () => {},
    stderr: () => {},
  });
  copy(pyodide, python, OWN);
  pyodide.runPython(`import sys; sys.path.append(${JSON.stringify(OWN)})`);
  pyodide.pyimport('no_network').install();
  return pyodide;
}

function copy({ FS }: PyodideAPI, from: string, to: string): void {
  FS.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [path, name] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copy({ FS } as PyodideAPI, path, name);
    else if (name.endsWith('.py')) FS.writeFile(name, readFileSync(path));
  }
}

/** The kitchen's clock, as its run says that it goes. */
class KitchenTime {
  #kitchenMs = 0;
  #rate = 0;
  #at = 0;

  set({ kitchenMs, rate }: { kitchenMs: number; rate: number }): void {
    [this.#kitchenMs, this.#rate, this.#at] = [kitchenMs, rate, performance.now()];
  }

  now(): number {
    return this.#kitchenMs + (performance.now() - this.#at) * this.#rate;
  }

  /** Blocks this thread, until then or until it is interrupted. */
  waitUntil(ms: number, orders: LaterOrders): void {
    const nobody = new Int32Array(new SharedArrayBuffer(4));
    while (!orders.interrupts && this.now() < ms)
      Atomics.wait(nobody, 0, 0, Math.min((ms - this.now()) / this.#rate, LOOK_MS));
  }
}

/** How often a program that computes or waits looks for orders, ms. */
const LOOK_MS = 20;
/** After this time, ms, a program that is still there is interrupted once more, as by who presses Ctrl-C again. */
const AGAIN_MS = 500;
/** SIGINT, as Python knows it. */
const INTERRUPT = 2;

/**
 * What the kitchen orders while the program runs on this thread. Python looks here as into the memory where another thread would
 * leave a signal; where nobody is left who orders anything, the process ends.
 */
class LaterOrders {
  stopped = false;
  #listening = false;
  #lookedAt = 0;
  #interruptAt = Number.POSITIVE_INFINITY;
  #told = false;

  constructor(private readonly time: KitchenTime) {}

  /** From now on reading does not wait. */
  listen(): void {
    if (process.platform === 'win32') return;
    // Node.js makes its standard input so.
    process.stdin.pause();
    this.#listening = true;
  }

  /** Whether Python has been interrupted and does not know. */
  get interrupts(): boolean {
    this.#look();
    return performance.now() >= this.#interruptAt;
  }

  get 0(): number {
    this.#told = this.interrupts;
    return this.#told ? INTERRUPT : 0;
  }

  /** Python has taken what it read. */
  set 0(_: number) {
    if (this.#told) this.#interruptAt = performance.now() + AGAIN_MS;
    this.#told = false;
  }

  #look(): void {
    const now = performance.now();
    if (!this.#listening || now - this.#lookedAt < LOOK_MS) return;
    this.#lookedAt = now;
    for (let line = waitingLine(); line !== null; line = waitingLine()) {
      if (line === 'stop') this.#stop();
      else this.time.set(JSON.parse(line));
    }
  }

  #stop(): void {
    this.stopped = true;
    this.#interruptAt = Math.min(this.#interruptAt, performance.now());
  }
}

function say(text: string): void {
  const bytes = Buffer.from(text);
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(WORDS, bytes, sent);
}

const bytes = Buffer.alloc(65_536);
let heard = '';

/** Blocks until there is one. @throws Error where nobody is left who says one */
function nextLine(): string {
  for (;;) {
    const line = heardLine();
    if (line !== null) return line;
    hearMore();
  }
}

/** One that has come, or null. Where nobody is left who says one, the process ends. */
function waitingLine(): string | null {
  try {
    for (let line = heardLine(); ; line = heardLine()) {
      if (line !== null) return line;
      hearMore();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') process.exit(1);
    return null;
  }
}

function heardLine(): string | null {
  const end = heard.indexOf('\n');
  if (end < 0) return null;
  const line = heard.slice(0, end);
  heard = heard.slice(end + 1);
  return line;
}

/** @throws Error where nobody is left */
function hearMore(): void {
  const count = readSync(ORDERS, bytes);
  if (count === 0) throw new Error('the kitchen has gone');
  heard += bytes.toString('latin1', 0, count);
}
