import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Extras {
  env?: NodeJS.ProcessEnv;
  /** Besides the four that every process has. */
  stdio?: readonly 'pipe'[];
}

/** Starts a process of Node's own, Electron's included, that runs a script of this app and talks to this one. */
export function forkScript(
  script: URL,
  args: readonly string[],
  { env = {}, stdio = [] }: Extras = {},
): ChildProcess {
  return fork(fileURLToPath(script), args, {
    execArgv: [],
    // Without this, Electron's own program would start the app once more.
    env: { ...process.env, ...env, ELECTRON_RUN_AS_NODE: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', ...stdio],
  });
}

/** Has this process, which forkScript started, end with the one that did, however that ends. */
export function endWithLane(): void {
  process.on('disconnect', () => process.exit());
  // It may be gone already.
  if (!process.connected) process.exit();
  // The terminal's Ctrl-C is the lane's to act upon.
  process.on('SIGINT', () => {});
}

/** Sends a message to the parent process. If that is gone, this process ends. */
export function sendToLane(report: unknown): void {
  process.send?.(report, undefined, undefined, () => {});
}
