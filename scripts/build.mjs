import './node-version.mjs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { runScript } from './program.mjs';
import { root } from './root.mjs';

const tsc = (project) =>
  runScript([join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, project)]);

try {
  const { code } = await tsc('tsconfig.json');
  if (code !== 0) throw new Error('The types do not fit; nothing was built.');
  await bundle();
  // What toast-kitchen/testing is to those who import it.
  await tsc('tsconfig.types.json');
  console.log('Toast Kitchen is built: out/');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
