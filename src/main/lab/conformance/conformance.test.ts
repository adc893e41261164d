import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { WireReader } from '../../../shared/trace/wire';
import { parseOutputs } from '../../conformance/asyncio';
import { findPythons, minorOf, type Python } from '../../conformance/pythons';
import {
  as314,
  bare,
  expectedOf,
  type How,
  hasPyodide,
  isMinorStored,
  isStored,
  NEWEST,
  type Outcome,
  type Outcomes,
  ownOnly,
  runInPyodide,
  runKitchenProgramsInPyodide,
  runPrograms,
} from './suite';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** What the lab's helpers do not model: threads that change the same thing at different times. */
const threadsShare = 'threads';

/** Those whose own output is stored, and of other minor versions what is found. */
const pythons = (await findPythons()).filter(({ version }) => isStored(version) || !isMinorStored(version));
const newest = expectedOf(NEWEST);
const names = Object.keys(newest);

/** The programs whose outcome is not what is expected, each with both. A late machine may have changed one that waits. */
async function different(python: Python, how: How, leftOut: string[]): Promise<Record<string, unknown>> {
  const expected = expectedOf(python.version);
  const whole = isStored(python.version) ? bare : ownOnly;
  let wrong: Record<string, unknown> = {};
  for (let attempt = 0, left = names; left.length > 0 && attempt < (how === 'record' ? 4 : 1); attempt++) {
    const outcomes = await runPrograms(python, how, left);
    const pairs = Object.entries(outcomes).map(([name, outcome]) => {
      return [name, { is: whole(outcome), expected: whole(expected[name] as Outcome) }] as const;
    });
    wrong = Object.fromEntries(
      pairs.filter(([name, pair]) => !leftOut.includes(name) && !isDeepStrictEqual(pair.is, pair.expected)),
    );
    for (const [name, { trace }] of Object.entries(outcomes)) expectToRead(name, trace);
    left = Object.keys(wrong);
  }
  return wrong;
}

/** A trace is one that the wire takes, and ends. */
function expectToRead(name: string, trace = ''): TraceEvent[] {
  const events = new WireReader('right').read(trace, 1);
  expect(events.at(-1)?.type, name).toBe('lane-ended');
  return events;
}

// It takes as long as all the others, so it runs beside them.
const inPyodide = hasPyodide() ? runInPyodide('async') : Promise.resolve({});
inPyodide.catch(() => {}); // whoever waits for it says so

describe.each(pythons)('Python $version', (python) => {
  it('writes traced what it writes untraced, on a clock that jumps', async () => {
    expect(await different(python, 'virtual', [threadsShare])).toEqual({});
  });

  it('writes recorded what it writes untraced', async () => {
    expect(await different(python, 'record', [])).toEqual({});
  });

  it("turns as asyncio turns: the kitchen's programs, each line at its time in its turn", async () => {
    const printed = await promisify(execFile)(python.executable, ['-B', 'run_kitchen_programs.py'], {
      cwd: import.meta.dirname,
    });
    const outputs = parseOutputs(printed.stdout);
    for (const [name, lines] of Object.entries(kitchenPrograms(python.version)))
      expect(outputs[name], name).toEqual(lines);
  });
});

/** What is stored of the programs of the kitchen's own loop. */
function kitchenPrograms(version: string): Record<string, string[]> {
  const stored = (of: string) =>
    parseOutputs(readFileSync(join(import.meta.dirname, `../../conformance/expected/${of}.txt`), 'utf8'));
  const older = ['3.11.7', '3.12.1'].find((each) => minorOf(each) === minorOf(version));
  return { ...stored(NEWEST), ...(older && stored(older)) };
}

describe.skipIf(!hasPyodide())('Pyodide', () => {
  let outcomes: Outcomes;
  beforeAll(async () => {
    outcomes = await inPyodide;
  });

  it.each(names.filter((name) => name !== threadsShare))('writes what CPython 3.13 writes: %s', (name) => {
    const is = outcomes[name] as Outcome;
    const expected = newest[name] as Outcome;
    expect(ownOnly(is)).toEqual(ownOnly({ ...expected, out: as314(name, expected.out, 'async') }));
    expectToRead(name, is.trace);
  });

  it("turns as asyncio turns: the kitchen's programs, each line at its time in its turn", async () => {
    const outputs = parseOutputs(await runKitchenProgramsInPyodide());
    const expected = { ...kitchenPrograms(NEWEST), ...since314 };
    expect(Object.keys(outputs)).toHaveLength(Object.keys(expected).length);
    for (const [name, lines] of Object.entries(expected)) expect(outputs[name], name).toEqual(lines);
  });
});

/** A shield tells the loop of an error that came after its outer future was cancelled; 3.13 left that to the task's own end. */
const since314 = {
  inner_fails_after_outer_was_cancelled: [
    'CancelledError @5 #6',
    'a fails @20 #8',
    'ends @55 #12',
    '! ValueError exception in shielded future',
  ],
};
