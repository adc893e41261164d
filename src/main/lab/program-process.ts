import { constants, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { loadPyodide, PyodideAPI } from 'pyodide';
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
  const job: ProgramJob = JSON.parse(nextLine());
  const pyodide = await load(job);
  say(`${JSON.stringify(pyodide.runPython('import sys; sys.version.split()[0]'))}\n`);
  if (nextLine() !== 'begin') return;
  const time = new KitchenTime();
  const { source, file, args, mode, virtual } = job;
  const clock = virtual ? [undefined, undefined] : [() => time.now(), (ms: number) => time.waitUntil(ms)];
  const run = pyodide.pyimport('host_pyodide').run.callKwargs.bind(pyodide.pyimport('host_pyodide').run);
  const before = virtual ? undefined : () => time.begin(JSON.parse(nextLine()));
  run(source, file, pyodide.toPy(args), mode, say, ...clock, { before, values: true });
}

async function load({ pyodide: folder, python, input }: ProgramJob): Promise<PyodideAPI> {
  // Pyodide asks Node's inside for the numbers of a file system, and the permission model lets nobody in there.
  Object.assign(process, { binding: () => ({ fs: constants }) });
  const url = pathToFileURL(join(folder, 'pyodide.mjs')).href;
  const made = (await import(/* @vite-ignore */ url)) as { loadPyodide: typeof loadPyodide };
  let typed: string | null = input;
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

/** The kitchen's clock, from when its run says that it goes. */
class KitchenTime {
  #kitchenMs = 0;
  #rate = 0;
  #at = 0;

  begin({ kitchenMs, rate }: { kitchenMs: number; rate: number }): void {
    [this.#kitchenMs, this.#rate, this.#at] = [kitchenMs, rate, performance.now()];
  }

  now(): number {
    return this.#kitchenMs + (performance.now() - this.#at) * this.#rate;
  }

  /** Blocks this thread. @returns false: whoever stops the run ends this process */
  waitUntil(ms: number): false {
    const nobody = new Int32Array(new SharedArrayBuffer(4));
    const left = (ms - this.now()) / this.#rate;
    if (left > 0) Atomics.wait(nobody, 0, 0, left);
    return false;
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
    const end = heard.indexOf('\n');
    if (end >= 0) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 1);
      return line;
    }
    const count = readSync(ORDERS, bytes);
    if (count === 0) throw new Error('the kitchen has gone');
    heard += bytes.toString('latin1', 0, count);
  }
}
