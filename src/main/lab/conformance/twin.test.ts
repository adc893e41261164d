import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { WireReader } from '../../../shared/trace/wire';
import { findPythons, minorOf, type Python } from '../../conformance/pythons';
import { as314, expectedOf, hasPyodide, NEWEST, type Outcome, runInPyodide, runPrograms } from './suite';

vi.setConfig({ testTimeout: 240_000 });

/** A run without end, which the limit ends; and what says which Python it is. */
const leftOut = ['cancel_swallowed', 'warnings_and_names'];

const names = Object.keys(expectedOf(NEWEST)).filter((name) => !leftOut.includes(name));

/** How a lane ended, and what it printed when. */
function asText([name, { trace = '' }]: [string, Outcome]): string {
  const events = new WireReader('left').read(trace, 1);
  const lines = events.flatMap((event) =>
    event.type === 'printed' && event.stream === 'stdout' ? [`${event.text} @${event.t}`] : [],
  );
  return [`== ${name}: ${howEnded(events.at(-1))}`, ...lines, ''].join('\n');
}

/** What is stored, as 3.14 prints it. */
function storedAs314(): string {
  const [, ...programs] = readFileSync(join(import.meta.dirname, 'twin.txt'), 'utf8').split(/^== /m);
  return programs
    .map((program) => `== ${as314(program.slice(0, program.indexOf(':')), program, 'sync')}`)
    .join('');
}

function howEnded(event: TraceEvent | undefined): string {
  if (event?.type !== 'lane-ended') throw new Error('the lane has not ended');
  return `${event.outcome} @${event.t} ${event.error}`.trim();
}

const newest = (await findPythons()).find(({ version }) => minorOf(version) === '3.13');

describe.skipIf(!newest)('the synchronous twin', () => {
  it('ends every program as it did, with the same lines at the same times', async () => {
    const outcomes = Object.entries(await runPrograms(newest as Python, 'sync', names));
    for (const [name, { err }] of outcomes) expect(err, name).not.toContain('toast_trace');
    // Where the programs lie is no part of what they print.
    const text = outcomes
      .map(asText)
      .join('')
      .replaceAll(join(import.meta.dirname, 'programs/'), '');
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'twin.txt'));
    expect(text).toContain(
      'would block for ever: queue_producer_consumer.py:6 producer, which nothing else will finish',
    );
  });
});

describe.skipIf(!hasPyodide())('the synchronous twin in Pyodide', () => {
  it('ends every program as on CPython 3.13, with the same lines at the same times', async () => {
    const outcomes = Object.entries(await runInPyodide('sync', names));
    const text = outcomes.map(asText).join('').replaceAll('/home/pyodide/programs/', '');
    expect(text).toBe(storedAs314());
  });
});
