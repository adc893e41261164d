import './node-version.mjs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { runScript } from './program.mjs';
import { root } from './root.mjs';

const types = await runScript([join(root, 'node_modules/typescript/bin/tsc'), '-p', root]);
try {
  if (types.code !== 0) throw new Error('The types do not fit; nothing was built.');
  await bundle();
  console.log('Toast Kitchen is built: out/');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
