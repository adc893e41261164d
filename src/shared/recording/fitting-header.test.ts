import { expect, it } from 'vitest';
import { runHeader } from '../fixtures/run-header';
import type { ProgramHeader } from '../trace/run-log';
import { fittingHeader } from './fitting-header';
import { decodeHeader, encodeHeader } from './header';

const program: ProgramHeader = {
  file: 'a.py',
  args: ['1'],
  python: '3.14.2',
  host: 'pyodide',
  values: true,
  source: 'print(1)',
};
/** What is read again of the program of a run. */
const read = (changes: Partial<ProgramHeader>) =>
  decodeHeader(encodeHeader(fittingHeader(runHeader({ program: { ...program, ...changes } })))).program;

it('leaves alone what a recording can hold', () => {
  for (const changes of [{}, { source: null }, { source: '가'.repeat(200_000) }, { args: [] }])
    expect(read(changes)).toEqual({ ...program, ...changes });
  expect(fittingHeader(runHeader({ program: null })).program).toBeNull();
});

it.each([
  ['a long text', { source: 'x'.repeat(200_001) }, { source: null }],
  ['a text that JSON makes long', { source: '\x01'.repeat(190_000) }, { source: null }],
  ['halves of letters', { source: '\ud800'.repeat(190_000) }, { source: null }],
  ['a long argument', { args: ['x'.repeat(3000)] }, { args: ['x'.repeat(2000)] }],
  ['many arguments', { args: Array(1500).fill('x') }, { args: Array(1000).fill('x') }],
  ['many long arguments', { args: Array(1000).fill('가'.repeat(2000)) }, { source: null, args: [] }],
])('cuts or leaves out %s, so that the recording opens', (_, given, kept) => {
  expect(read(given)).toEqual({ ...program, ...kept });
});
