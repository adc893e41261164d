import { join } from 'node:path';
import { runScript } from './program.mjs';
import { root } from './root.mjs';

/**
 * All sources with their tests; and each part again, without the declarations of where it does not run: no DOM in the
 * main process, no Node.js in the window, neither in what they share. The listings that lessons show are programs of their
 * own; only those that sketch what takes several files are not checked.
 */
const projects = [
  '.',
  'src/shared',
  'src/main',
  'src/main/lessons/listings.tsconfig.json',
  'src/renderer',
  'scripts',
];

/** Checks the types of every part, and prints what does not fit. @returns {Promise<boolean>} whether all fit */
export async function checkTypes() {
  const codes = [];
  for (const project of projects) {
    const command = [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, project)];
    codes.push((await runScript(command)).code);
  }
  return codes.every((code) => code === 0);
}

if (import.meta.filename === process.argv[1] && !(await checkTypes())) process.exitCode = 1;
