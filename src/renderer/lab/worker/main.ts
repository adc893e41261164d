import { closeIn } from './close-in';
import { LaneHost } from './lane-host';
import type { ToWorker } from './messages';
import { loadPython, type Python } from './python';
import { say } from './say';

/** The worker of one lane: it loads Python, runs one program, and is then of no more use. */

let loaded: Promise<{ python: Python; host: LaneHost }> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'load') loaded = load(data);
  const done = data.type === 'load' ? loaded : run(data);
  done?.catch((error: unknown) => say({ type: 'broken', why: String(error).slice(0, 10_000) }));
});

async function load({ files, memory }: Extract<ToWorker, { type: 'load' }>) {
  closeIn(files);
  const host = new LaneHost(memory);
  const python = await loadPython(files, host.signal);
  say({ type: 'ready', python: python.version });
  return { python, host };
}

async function run({ program, how }: Extract<ToWorker, { type: 'run' }>) {
  if (!loaded) throw new Error('Python is not loaded.');
  const { python, host } = await loaded;
  const code = python.run(program, how, host.functions);
  say({ type: 'ended', code });
}
