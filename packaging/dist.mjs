import '../scripts/node-version.mjs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../scripts/bundle.mjs';
import { runScript } from '../scripts/program.mjs';
import { root } from '../scripts/root.mjs';
import { writeIcons } from './icons.mjs';
import { notices } from './notices.mjs';

const here = import.meta.dirname;

/** Makes the installers of this system in release/; what follows on the command line goes to electron-builder. */
try {
  await bundle();
  await writeIcons(join(root, 'release/icons'));
  writeFileSync(join(root, 'release/licences.txt'), notices());
  const { code } = await runScript(
    [
      join(here, 'node_modules/electron-builder/cli.js'),
      ...['--projectDir', root, '--config', join(here, 'electron-builder.mjs'), '--publish', 'never'],
      ...process.argv.slice(2),
    ],
    { env: environment() },
  );
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Without what is empty: a workflow gives a secret so that nobody has set, and a certificate is looked for by it. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
}
