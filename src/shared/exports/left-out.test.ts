import { expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import { runHeader } from '../fixtures/run-header';
import { decodeRecording, encodeRecording } from '../recording';
import { RunLog } from '../trace/run-log';
import { exportText } from './formats';
import { holds, type Kept, withoutProgram } from './left-out';
import { REPLAY_ELEMENT } from './replay-page';

const source = `import asyncio
password = "secret-in-source"
async def fetch(n):
    egg = secret_call(n)
    raise ValueError("no toast")
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch(1))
asyncio.run(main())
`;
const group = `  + Exception Group Traceback (most recent call last):
  |   File "app.py", line 9, in <module>
  |     asyncio.run(main())
  |     ~~~~~~~~~~~^^^^^^^^
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "app.py", line 5, in fetch
    |     raise ValueError("no toast")
    | ValueError: no toast
    +------------------------------------
`;
const plain = `Traceback (most recent call last):
  File "app.py", line 4, in fetch
    egg = secret_call(n)
  [Previous line repeated 3 more times]
NameError: name 'n' is not defined
`;
const syntax = `  File "app.py", line 5
    raise ValueError("no toast"
                    ^
SyntaxError: '(' was never closed
`;
const warning = 'app.py:4: RuntimeWarning: coroutine was never awaited\n  egg = secret_call(n)\n';

const toStderr = (text: string): Timed[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => at(2, 'printed', { text: line, stream: 'stderr' }));
const timed: Timed[] = [
  at(0, 'lane-started'),
  at(0, 'task-created', { task: 0, name: 'app.py', kind: 'main' }),
  at(1, 'values', { task: 0, label: 'app.py:4 fetch', values: '{"egg": "\'secret-value\'"}' }),
  at(1, 'printed', { text: '    indented on purpose', stream: 'stdout' }),
  at(2, 'warned', { task: 0, text: `Task exception was never retrieved\n${plain}`, label: '' }),
  ...[group, plain, syntax, warning].flatMap(toStderr),
  at(2, 'printed', { text: 'said at the end', stream: 'stderr' }),
  at(3, 'values', { task: 0, label: 'app.py:4 fetch', values: '{"egg": "\'secret-value-2\'"}' }),
  at(4, 'program-exited', { code: 1, traceback: group }),
  at(4, 'lane-ended', { outcome: 'failed', error: 'ExceptionGroup: unhandled errors' }),
];
const program = {
  file: 'app.py',
  args: [],
  python: '3.14.2',
  host: 'pyodide' as const,
  source,
  values: true,
};
const lanes = [{ lane: 'right' as const, mode: 'async' as const }];
const whole = new RunLog(runHeader({ lesson: 'lab', program, lanes }), traceOf(timed, 'right'));

const page = `<script id="${REPLAY_ELEMENT}" type="application/json">null</script>`;
const read = async (path: string) => new TextEncoder().encode(path === 'replay.html' ? page : '');
/** All that a file of each format that holds the program has in it. */
async function filesOf(kept: Kept): Promise<string[]> {
  const log = withoutProgram(whole, kept);
  const more = { complete: true, bookmarks: [], title: '', card: undefined, language: 'en' as const };
  return [[...encodeRecording(log)].join(''), await exportText('html', { log, read, ...more })];
}
/** What nobody finds in a file without the program's text. */
const lines = source.split('\n').map((line) => line.trim());
const quotable = [
  ...lines.filter((line) => line.length > 5),
  'secret_call',
  'secret-in-source',
  '^^^',
  '~~~',
];

it('leaves the text of a program out of a file, with all that tracebacks quote of it, and nothing else', async () => {
  for (const file of await filesOf({ source: false, values: true })) {
    const read = file.replaceAll('\\"', '"');
    for (const quoted of quotable) expect(read).not.toContain(quoted);
    for (const stays of ['secret-value', '    indented on purpose', 'said at the end', 'no toast', 'line 5'])
      expect(read).toContain(stays);
    expect(read).toContain('[Previous line repeated 3 more times]');
  }
});

it('leaves the values out of a file', async () => {
  for (const file of await filesOf({ source: true, values: false })) {
    expect(file).not.toContain('secret-value');
    expect(file).not.toContain('"values",');
    expect(file).toContain('secret-in-source');
  }
});

it('opens and replays without them: nothing is missing, and it says that they are not there', async () => {
  const [text = ''] = await filesOf({ source: false, values: false });
  const { log, complete } = decodeRecording(text);
  expect(complete).toBe(true);
  expect(log.gaps).toEqual([]);
  expect(log.header.program).toMatchObject({ file: 'app.py', source: null, values: false });
  expect(holds(log.header)).toEqual({ source: false, values: false });
  const kinds = log.lanes.right.map(({ type }) => type).filter((type) => type !== 'printed');
  expect(kinds).toEqual(['lane-started', 'task-created', 'warned', 'program-exited', 'lane-ended']);
});

it('hides no event that was lost before', () => {
  const [first, ...others] = whole.lanes.right;
  const lost = others.filter(({ type }) => type !== 'warned');
  const cut = new RunLog(whole.header, first ? [first, ...lost] : lost);
  expect(withoutProgram(cut, { source: false, values: false }).gaps).toHaveLength(cut.gaps.length);
  expect(cut.gaps).toHaveLength(1);
});

it('is the log itself where nothing is left out, or no program ran', () => {
  expect(withoutProgram(whole, { source: true, values: true })).toBe(whole);
  const lesson = new RunLog(runHeader(), []);
  expect(withoutProgram(lesson, { source: false, values: false })).toBe(lesson);
});
