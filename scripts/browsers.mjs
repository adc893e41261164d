import './node-version.mjs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { kinds } from './browsers/kinds.mjs';
import { tour } from './browsers/tour.mjs';
import { provideBundle } from './bundle.mjs';
import { forwardSignals } from './forward-signals.mjs';
import { root } from './root.mjs';

// Cooks, scrubs, exports and replays in every browser that is on this machine: npm run browsers [-- name…]
const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const pictures = join(root, 'test-results', 'browsers');
forwardSignals(() => process.exit(130));
await provideBundle();
await mkdir(pictures, { recursive: true });
const tried = [];
for (const kind of kinds) {
  if (wanted.length > 0 && !wanted.includes(kind.name.toLowerCase())) continue;
  const file = kind.find();
  if (file) tried.push(await visit(kind, file));
  else console.log(`${kind.name}: not tried, ${kind.missing}`);
}
if (tried.length === 0) console.log('No browser was tried.');
process.exit(tried.length > 0 && tried.every(Boolean) ? 0 : 1);

/** @returns whether everything worked; says what did not */
async function visit(kind, file) {
  let browser;
  try {
    browser = await kind.open(file);
    const told = await tour(browser, (name) => join(pictures, `${kind.name.toLowerCase()}-${name}.png`));
    console.log(`${kind.name}: works; ${told}`);
    return true;
  } catch (error) {
    console.error(`${kind.name}: FAILED: ${error.stack ?? error}`);
    return false;
  } finally {
    await browser?.close();
  }
}
