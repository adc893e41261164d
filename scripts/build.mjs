import './node-version.mjs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { runScript } from './program.mjs';
import { root } from './root.mjs';
import { checkTypes } from './types.mjs';

try {
  if (!(await checkTypes())) throw new Error('The types do not fit; nothing was built.');
  await bundle();
  // What toast-kitchen/testing is to those who import it.
  await runScript([join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.types.json')]);
  console.log('Toast Kitchen is built: out/');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
