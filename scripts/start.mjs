import './node-version.mjs';
import { provideBundle } from './bundle.mjs';
import { provideDependencies } from './dependencies.mjs';
import { forgetCrash, reasonOf, rememberCrash } from './electron-crash.mjs';
import { runElectron } from './electron-run.mjs';
import { errorText } from './file-problem.mjs';
import { followParent } from './follow-parent.mjs';
import { chooseHost } from './start-host.mjs';
import { readStartOptions, UsageError } from './start-options.mjs';

/** An Electron that fails within this time never opened its window, in ms. */
const tooSoon = 10_000;

void followParent();
try {
  process.exitCode = await start(readStartOptions(process.argv.slice(2)));
} catch (error) {
  console.error(errorText(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function start(options) {
  await provideDependencies();
  await provideBundle();
  const host = await chooseHost(options.host);
  return 'binary' in host ? openInElectron(host.binary, options) : openInBrowser(host, options);
}

async function openInElectron(binary, options) {
  const ending = await runElectron(binary, options.file ? [options.file] : []);
  if (ending.code === 0) forgetCrash();
  if (ending.code === 0 || ending.lastedMs > tooSoon) return ending.code;
  const reason = reasonOf(binary, ending);
  if (ending.crashed || ending.bySandbox) rememberCrash(binary, reason);
  if (!options.host) return openInBrowser(reason, options);
  console.error(`${reason.why}.\n${reason.advice}`.trim());
  return ending.code;
}

async function openInBrowser({ why, advice }, { port, open, file }) {
  if (why) console.log(`${why}, so Toast Kitchen opens in the browser.`);
  if (advice) console.log(advice);
  const { serveApp } = await import(String(new URL('../out/main/serve-app.js', import.meta.url)));
  await serveApp({ port, open, file });
  return 0;
}
