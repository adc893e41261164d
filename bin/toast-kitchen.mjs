#!/usr/bin/env node
import '../scripts/node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from '../scripts/file-problem.mjs';
import { followParent } from '../scripts/follow-parent.mjs';
import { root } from '../scripts/root.mjs';

void followParent();

// A checkout builds itself; an installed package was built before it was packed.
if (existsSync(join(root, 'src'))) {
  const { provideDependencies } = await import('../scripts/dependencies.mjs');
  const { provideBundle } = await import('../scripts/bundle.mjs');
  try {
    await provideDependencies();
    await provideBundle();
  } catch (error) {
    console.error(errorText(error));
    process.exit(1);
  }
}

await import(String(new URL('../out/main/cli.js', import.meta.url)));
