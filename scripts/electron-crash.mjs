import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lacksSandbox, sandboxCure, sandboxFacts } from './electron-sandbox.mjs';
import { cacheFolder } from './root.mjs';

const crashNote = join(cacheFolder, 'electron-crashed.json');

/** @typedef {{ why: string, advice: string }} Reason why the app is not in Electron, and what can be done about it */

/**
 * What there is to say of an Electron that never opened its window.
 * @param {import('./electron-run.mjs').Ending} ending
 * @returns {Reason}
 */
export function reasonOf(binary, ending, facts = sandboxFacts(binary)) {
  const { started, why, crashed, bySandbox } = ending;
  if (!started) return { why: `Electron does not start (${why})`, advice: '' };
  if (bySandbox || (crashed && lacksSandbox(facts))) {
    const advice = `Once and for all, this lets it:\n  ${sandboxCure(binary)}`;
    return { why: 'This Linux lets Electron build no sandbox', advice };
  }
  return { why: `Electron ended at once (${why})`, advice: '' };
}

/** Remembers an Electron that crashed at its start, so that it need not crash again each time, where that can be written. */
export function rememberCrash(binary, reason, note = crashNote) {
  try {
    mkdirSync(dirname(note), { recursive: true });
    writeFileSync(note, JSON.stringify({ ...reason, of: stateOf(binary) }));
  } catch {}
}

export function forgetCrash(note = crashNote) {
  try {
    rmSync(note, { force: true });
  } catch {}
}

/**
 * Why this very Electron crashed before on this system as it still is.
 * @returns {Reason | null}
 */
export function rememberedCrash(binary, note = crashNote) {
  try {
    const { why, advice, of } = JSON.parse(readFileSync(note, 'utf8'));
    if (of !== stateOf(binary)) return null;
    const again = 'npm start -- --host electron tries again.';
    return { why: why.replace('ended at once', 'crashed before'), advice: `${advice}\n${again}`.trim() };
  } catch {
    return null;
  }
}

/** With another binary, other rights of its helper or other settings of the kernel it is tried again. */
function stateOf(binary) {
  const { size, mtimeMs } = statSync(binary);
  return JSON.stringify([binary, size, mtimeMs, sandboxFacts(binary)]);
}
