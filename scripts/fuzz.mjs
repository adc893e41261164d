import './node-version.mjs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from './program.mjs';
import { root } from './root.mjs';

const usage = `npm run fuzz [-- COUNT]                                  tries to open many mutated recordings
npm run fuzz -- asyncio [--count COUNT] [--seed SEED]    runs random programs in the kitchen and under Python 3.13`;

const kinds = { recordings, asyncio };

try {
  await fuzz();
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}

async function fuzz() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string' }, seed: { type: 'string' } },
  });
  const [kind = 'recordings', ...more] = /^\d/.test(positionals[0] ?? '')
    ? ['recordings', ...positionals]
    : positionals;
  if (!Object.hasOwn(kinds, kind)) throw new Error(`There is no fuzzer called "${kind}".`);
  const { folder, env } = kinds[kind](more, values);
  const command = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', folder];
  const { code } = await runScript(command, { cwd: root, env: { ...process.env, ...env } });
  process.exitCode = code;
}

function recordings([count = '1000000', ...more], values) {
  if (more.length > 0 || Object.keys(values).length > 0)
    throw new Error('Recordings take how many to try alone.');
  return {
    folder: 'src/main/fuzz',
    env: { FUZZ_CASES: whole('how many recordings to try', count) },
  };
}

function asyncio(more, { count = '20000', seed = String(Date.now() % 2 ** 31) }) {
  if (more.length > 0) throw new Error(`asyncio takes --count and --seed, not "${more[0]}".`);
  const env = { FUZZ_PROGRAMS: whole('--count', count), FUZZ_SEED: whole('--seed', seed) };
  return { folder: 'src/main/conformance/random.test.ts', env };
}

function whole(what, text) {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`${what} is a whole number, not "${text}".`);
  return text;
}
