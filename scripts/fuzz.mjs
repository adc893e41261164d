import './node-version.mjs';
import { join } from 'node:path';
import { runScript } from './program.mjs';
import { root } from './root.mjs';

// Tries to open many mutated recordings: npm run fuzz [-- how many]
const cases = process.argv[2] ?? '1000000';
if (!/^\d+$/.test(cases)) {
  console.error(`npm run fuzz takes how many recordings to try, not "${cases}".`);
  process.exit(2);
}
const command = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'src/main/recordings/fuzz'];
const { code } = await runScript(command, { cwd: root, env: { ...process.env, FUZZ_CASES: cases } });
process.exitCode = code;
