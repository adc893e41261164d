import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { formatOutputs, parseOutputs, runOnAsyncio } from './asyncio';
import { type Outputs, runOnKitchen } from './kitchen';
import { findPythons, minorOf } from './pythons';

/**
 * What each Python printed, by the version that made it: the newest one's whole, and of the others what is different.
 * `npx vitest run src/main/conformance --update` writes down what the Pythons here print.
 */
const folder = join(import.meta.dirname, 'expected');
const stored = readdirSync(folder).map((file) => file.replace('.txt', ''));
const fileOf = (version: string) => join(folder, `${version}.txt`);
const NEWEST = '3.13.0';
const newest = parseOutputs(readFileSync(fileOf(NEWEST), 'utf8'));

/** The stored version that a Python is held to: itself, or another of the same minor version. */
const standFor = (version: string) =>
  stored.find((each) => each === version) ?? stored.find((each) => minorOf(each) === minorOf(version));

vi.setConfig({ testTimeout: 60_000 });

const pythons = await findPythons();
const printed = Promise.all(
  pythons.map(async (python) => [python.version, await runOnAsyncio(python)] as const),
).then((all) => new Map(all));

describe('the kitchen', () => {
  let kitchen: Outputs;
  beforeAll(async () => {
    kitchen = await runOnKitchen();
  });

  it.each(Object.keys(newest))(
    'prints what asyncio prints, at the same time in the same turn: %s',
    (name) => {
      expect(kitchen[name]).toEqual(newest[name]);
    },
  );

  it('has every program that Python has', () => {
    expect(Object.keys(kitchen).sort()).toEqual(Object.keys(newest).sort());
  });
});

describe.each(pythons)('Python $version', ({ version }) => {
  const stand = standFor(version);

  it.skipIf(!stand)('prints what is stored of it, or it is not stored', async () => {
    const outputs = (await printed).get(version) as Outputs;
    const base = (await printed).get(NEWEST) ?? newest;
    const different = Object.entries(outputs).filter(
      ([name, lines]) => !isDeepStrictEqual(lines, base[name]),
    );
    const expected = stand === NEWEST ? outputs : Object.fromEntries(different);
    await expect(formatOutputs(expected)).toMatchFileSnapshot(fileOf(stand as string));
    expect(Object.keys(outputs)).toEqual(Object.keys(base));
  });
});
