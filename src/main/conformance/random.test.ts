import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { type PythonServer, startPython } from './python-server';
import { findPythons, minorOf } from './pythons';
import { runRandomOnKitchen } from './random-on-kitchen';
import { drawn, type RandomProgram, randomProgram } from './random-programs';

/** The asyncio that the kitchen's loop is to equal. */
const LIKE = '3.13';
/** Each time the same programs, unless others or more of them are wanted: npm run fuzz -- asyncio. */
const count = Number(process.env.FUZZ_PROGRAMS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);

const python = (await findPythons()).find(({ version }) => minorOf(version) === LIKE);
let server: PythonServer | undefined;
afterAll(() => server?.close());

const wanted = 'FUZZ_PROGRAMS' in process.env;
it.skipIf(!python && !wanted)(
  `${count} random programs do the same under Python ${LIKE} and in the kitchen, seed ${seed}`,
  async () => {
    if (!python) throw new Error(`there is no Python ${LIKE} on the PATH or under ~/.pyenv/versions`);
    server = startPython(python, 'random_programs.py');
    await fc.assert(fc.asyncProperty(randomProgram, same), { seed, numRuns: count });
  },
  3_600_000,
);

async function same(program: RandomProgram): Promise<void> {
  const expected = (await server?.ask(program)) as string[];
  const output = await runRandomOnKitchen(program);
  expect(output.map(withoutLastTurn), drawn(program)).toEqual(expected.map(withoutLastTurn));
}

/** What is still in the queue as a program ends runs beside the steps of asyncio's own shutdown. */
function withoutLastTurn(line: string): string {
  return line.replace(/^(ends @\S+) #\d+$/, '$1');
}
