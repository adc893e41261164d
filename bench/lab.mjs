// What tracing costs a program, in the lab's Python and in one's own, and how the lab's window shows one: run by npm run bench.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../scripts/root.mjs';
import { benchLabWindow } from './lab-window.mjs';

const ROUNDS = 3;
const TASKS = 10_000;
/** So many that it takes about 3 s untraced. */
const TURNS = 100;
/** Of the recorded program, each of 0.1 s. */
const SLEEPS = 10;
const MOST_EVENTS = 1_000_000;

/** Prints how much longer programs take that are traced; processor time, since others may use the machine. */
export async function benchLab() {
  await benchPyodide();
  benchRecord();
  await benchLabWindow();
}

async function benchPyodide() {
  const python = await loadPython();
  const cpu = () => process.cpuUsage().user / 1e6;
  console.log(`\n${TASKS} tasks × ${TURNS} × sleep(0) in Pyodide, best of ${ROUNDS} rounds in turns`);
  const turns = bestOf({
    untraced: () => python.untraced([TASKS, TURNS, 0], cpu, wait),
    traced: () => python.traced([TASKS, TURNS, 0], false, cpu, () => {}),
    values: () => python.traced([TASKS, TURNS, 0], true, cpu, () => {}),
  });
  row('untraced', `${turns.untraced.toFixed(2)} s`);
  row('traced against untraced (at most 2)', (turns.traced / turns.untraced).toFixed(2));
  row('  with variables (at most 2)', (turns.values / turns.untraced).toFixed(2));
  benchGather(python);
}

function benchGather(python) {
  console.log(`\ngather of ${TASKS} × sleep(1) in Pyodide, best of ${ROUNDS} rounds in turns`);
  const traced = (values) => {
    const kitchen = kitchenFromNow();
    return python.traced([TASKS, 1, 1], values, seconds, () => {}, kitchen.now, kitchen.waitUntil);
  };
  const gather = bestOf({
    untraced: () => python.untraced([TASKS, 1, 1], seconds, wait),
    traced: () => traced(false),
    values: () => traced(true),
  });
  row('untraced', `${gather.untraced.toFixed(2)} s`);
  row('traced (at most 1.25 s)', `${gather.traced.toFixed(2)} s`);
  row('  with variables (at most 1.25 s)', `${gather.values.toFixed(2)} s`);
}

/** The least that each takes, in s, of some rounds in which they take turns. */
function bestOf(programs) {
  const best = {};
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, run] of Object.entries(programs)) best[name] = Math.min(best[name] ?? Infinity, run());
  return best;
}

const seconds = () => performance.now() / 1000;
const cell = new Int32Array(new SharedArrayBuffer(4));
const wait = (s) => Atomics.wait(cell, 0, 0, s * 1000);

/** Kitchen time at speed 1, as a worker of the lab has it. */
function kitchenFromNow() {
  const begin = performance.now();
  const now = () => performance.now() - begin;
  return { now, waitUntil: (ms) => void Atomics.wait(cell, 0, 0, Math.max(0, ms - now())) };
}

async function loadPython() {
  const folder = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  const { loadPyodide } = await import(join(folder, 'pyodide.mjs'));
  const pyodide = await loadPyodide({ indexURL: `${folder}/` });
  copy(pyodide.FS, join(root, 'src/main/lab/python'), '/lab');
  const fresh = join(root, 'src/main/lab/conformance/fresh.py');
  pyodide.FS.writeFile('/lab/fresh.py', readFileSync(fresh));
  pyodide.FS.writeFile('/lab/lab_bench.py', readFileSync(new URL('./lab.py', import.meta.url)));
  pyodide.runPython("import sys; sys.path.insert(0, '/lab')");
  return pyodide.pyimport('lab_bench');
}

function copy(FS, from, to) {
  FS.mkdirTree(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [path, name] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copy(FS, path, name);
    else if (name.endsWith('.py')) FS.writeFile(name, readFileSync(path));
  }
}

const program = `import asyncio, sys, time
tasks, waits, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
async def work():
    for _ in range(waits):
        await asyncio.sleep(seconds)
async def main():
    await asyncio.gather(*[work() for _ in range(tasks)])
begin = time.perf_counter()
asyncio.run(main())
print(time.perf_counter() - begin)
`;

function benchRecord() {
  const home = mkdtempSync(join(tmpdir(), 'toast-kitchen-bench-'));
  const file = join(home, 'app.py');
  writeFileSync(file, program);
  try {
    console.log(`\n${TASKS} tasks × ${SLEEPS} × sleep(0.1) under record, best of ${ROUNDS} rounds in turns`);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      plain: time('python3', [file, TASKS, SLEEPS, 0.1]),
      recorded: record(home, [file, TASKS, SLEEPS, 0.1]),
    }));
    const plain = rounds.map((round) => round.plain);
    const recorded = rounds.map((round) => round.recorded);
    const least = (runs, of) => Math.min(...runs.map(of));
    const own = ({ seconds }) => seconds;
    const whole = ({ whole }) => whole;
    row('untraced', `${least(plain, own).toFixed(2)} s`);
    row('recorded against untraced (at most 1.25)', (least(recorded, own) / least(plain, own)).toFixed(2));
    row('  with the start and end of the command', (least(recorded, whole) / least(plain, whole)).toFixed(2));
    benchLimit(home, file);
  } catch (error) {
    row('record', error.message);
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** A program of more events than a recording takes. */
function benchLimit(home, file) {
  const { seconds, stderr } = record(home, [file, TASKS, 60, 0]);
  const lines = readFileSync(join(home, 'a.toast.jsonl'), 'utf8').trimEnd().split('\n');
  const { events } = JSON.parse(lines.at(-1) ?? '');
  row(`events of more than ${MOST_EVENTS} that are kept`, String(events));
  row('  the program runs on to its end, after', `${seconds.toFixed(2)} s`);
  console.log(`  ${stderr.trim()}`);
}

function record(home, args) {
  const command = [join(root, 'out/main/cli.js'), 'record', '--force', '--out', join(home, 'a.toast.jsonl')];
  return time(process.execPath, [...command, '--', 'python3', ...args]);
}

/** @returns s by the program's own clock, and of the whole command */
function time(command, args) {
  const begin = performance.now();
  const { stdout, stderr, status } = spawnSync(command, args.map(String), { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr || 'no python3 found');
  return { seconds: Number(stdout), whole: (performance.now() - begin) / 1000, stderr };
}

function row(what, figure) {
  console.log(`  ${what.padEnd(48)} ${figure.padStart(12)}`);
}
