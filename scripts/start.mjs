import './node-version.mjs';
import { spawn } from 'node:child_process';
import { provideBundle } from './bundle.mjs';
import { root } from './root.mjs';
import { chooseHost } from './start-host.mjs';
import { readStartOptions, UsageError } from './start-options.mjs';

/** An Electron that fails within this time never opened its window, in ms. */
const tooSoon = 10_000;

try {
  process.exitCode = await start(readStartOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function start(options) {
  await provideBundle();
  const { binary, why } = await chooseHost(options.host);
  if (!binary) return openInBrowser(why, options);
  const startedAt = Date.now();
  const code = await openInElectron(binary);
  if (code === 0 || options.host || Date.now() - startedAt > tooSoon) return code;
  return openInBrowser(`Electron ended at once (code ${code})`, options);
}

async function openInBrowser(why, { port, open }) {
  if (why) console.log(`${why}, so Toast Kitchen opens in the browser.`);
  const { serveApp } = await import('../out/main/serve-app.js');
  await serveApp({ port, open });
  return 0;
}

function openInElectron(binary) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Chromium refuses to run as root with its sandbox.
  const unsandboxed = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [...unsandboxed, root], { stdio: 'inherit', env });
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      stopped = true;
      child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(stopped ? 0 : (code ?? 1)));
  });
}
