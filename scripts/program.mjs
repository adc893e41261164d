import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 * @param {string[]} command the program and its arguments
 * @param {import('node:child_process').SpawnOptions & { capture?: boolean }} [options] `capture` keeps what it prints
 *   instead of showing it
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 where it could not run or was ended
 */
export function runProgram([file = '', ...args], { capture = false, ...options } = {}) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(file, args, { stdio, ...options });
    let output = '';
    const keep = (bytes) => {
      output += bytes;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Like `runProgram`, for a script that Node.js runs. */
export function runScript(command, options) {
  return runProgram([process.execPath, ...command], options);
}
