import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { tellsOfSandbox } from './electron-sandbox.mjs';
import { forwardSignals } from './forward-signals.mjs';
import { root } from './root.mjs';

/**
 * How an Electron ended.
 * @typedef {object} Ending
 * @property {boolean} started
 * @property {number} code 0 where the person stopped it, with Ctrl-C or the like
 * @property {string} why in a word: its code, the signal that ended it, or the error that kept it from starting
 * @property {boolean} crashed
 * @property {boolean} bySandbox it said that it could build no sandbox
 * @property {number} lastedMs
 */

/** How long to wait for remaining output after its end (ms): a helper process of Chromium may hold the pipe open. */
const lastWordsMs = 1000;

/** A shell that starts it, or Windows, tells of them by a code above 128. */
const crashes = new Set(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGSYS']);

/**
 * Runs the app in Electron until it ends. What stops this process stops it too, in a way that lets it finish writing.
 * @param {string[]} args what the app itself is given
 * @returns {Promise<Ending>}
 */
export async function runElectron(binary, args, platform = process.platform) {
  const startedAt = Date.now();
  const ending = { started: false, code: 1, why: '', crashed: false, bySandbox: false };
  try {
    const child = launch(binary, args, platform);
    const told = passOnWords(child.stderr, (line) => {
      ending.bySandbox ||= tellsOfSandbox(line);
    });
    await once(child, 'spawn');
    ending.started = true;
    const wasStopped = forwardSignals((signal) => stop(child, signal, binary, platform));
    const [code, signal] = await once(child, 'exit');
    await Promise.race([told, delay(lastWordsMs)]);
    child.stderr?.destroy();
    Object.assign(ending, endingOf(code, signal, wasStopped()));
  } catch (error) {
    ending.why = error.code ?? error.message;
  }
  return { ...ending, lastedMs: Date.now() - startedAt };
}

function launch(binary, args, platform) {
  const env = appEnvironment();
  return spawn(binary, [...chromiumArguments(platform), root, ...args], {
    env,
    // Who asks Chromium for its log is to have all of it.
    stdio: ['ignore', 'inherit', env.ELECTRON_ENABLE_LOGGING ? 'inherit' : 'pipe'],
    // Out of the terminal's group: Electron takes one signal as a wish to quit, and dies of the next.
    detached: platform !== 'win32',
  });
}

function appEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

/** Chromium refuses to run as root with its sandbox. */
function chromiumArguments(platform) {
  return platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** On Windows every signal kills, so there the app that is open is asked by a second one. */
function stop(child, signal, binary, platform) {
  if (platform !== 'win32') return child.kill(signal);
  const asker = spawn(binary, [root, '--quit'], { env: appEnvironment(), stdio: 'ignore' });
  asker.on('error', () => child.kill());
}

function endingOf(code, signal, stopped) {
  if (stopped) return { code: 0 };
  return { code: code ?? 1, why: signal ?? `code ${code}`, crashed: crashes.has(signal) || code > 128 };
}

/** Shows what the app and Chromium say on stderr, without the log that Chromium keeps of itself. */
function passOnWords(stderr, hear) {
  if (!stderr) return Promise.resolve();
  const lines = createInterface({ input: stderr });
  lines.on('line', (line) => {
    hear(line);
    if (!isChromiumLog(line)) process.stderr.write(`${line}\n`);
  });
  return once(lines, 'close');
}

/** Such as `[4711:1127/151217.123456:ERROR:dbus/bus.cc(408)] Failed to connect to the bus`. What is fatal is no log. */
function isChromiumLog(line) {
  return /^\[\d+:\d{4}\/\d{6}\.\d+:(?!FATAL)\w+:/.test(line);
}
