import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Python } from './pythons';

/** A Python script that answers each line of JSON with another. */
export interface PythonServer {
  ask(question: unknown): Promise<unknown>;
  /** Resolves when the process has ended. */
  close(): Promise<void>;
}

/** Starts a script of this folder. An answer that does not come rejects: the script ended with an error. */
export function startPython({ executable }: Python, script: string): PythonServer {
  const stdio = ['pipe', 'pipe', 'inherit'] as ['pipe', 'pipe', 'inherit'];
  const child = spawn(executable, ['-B', script], { cwd: import.meta.dirname, stdio });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { done, value } = await answers.next();
      if (done) throw new Error(`${script} ended without an answer`);
      return JSON.parse(value);
    },
    close() {
      child.stdin.end();
      return ended;
    },
  };
}
