import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textFormats } from '../../shared/exports/formats';
import { encodeRecording } from '../../shared/recording';
import { eventLayouts } from '../../shared/trace/layout';
import { RunLog } from '../../shared/trace/run-log';
import type { TraceEvent } from '../../shared/trace/trace';
import { breakfastLog } from '../lessons/fixtures/recorded-breakfast';
import { commandLine } from './command-line';
import { paperTerminal } from './fixtures/paper-terminal';

const ESCAPE = '\x1b';
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => String.fromCharCode(from + n)).join('');
/** Everything that steers a terminal, and what looks like a line and a colour of our own. */
const CONTROLS = range(1, 31) + range(0x7f, 0x9f) + range(0x202a, 0x202e) + range(0x2066, 0x2069);
const HOSTILE = `\x1b[8m\x1b]0;title\x07${CONTROLS}\u2028\u2029\r\nINJECTED`;
/** A file can have no NUL and no slash in its name, and no name of more than 255 bytes. */
const HOSTILE_NAME = `\x1b[8m\x1b]0;t\x07\x7f\x9b\u202e\u2066\u2028\r\nINJECTED`;

const folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-hostile-'));
const file = join(folder, `${process.platform === 'win32' ? 'x' : HOSTILE_NAME}.toast.jsonl`);
const other = join(folder, 'other.toast.jsonl');
const cutOff = join(folder, 'cut-off.toast.jsonl');

beforeAll(async () => {
  const log = await breakfastLog();
  const header = { ...log.header, id: HOSTILE, lesson: HOSTILE, parameters: { [HOSTILE]: HOSTILE } };
  const events = [...log.inOrder()].map(hostile);
  const bookmarks = [{ id: HOSTILE.slice(0, 100), t: 10, note: HOSTILE }];
  writeFileSync(file, [...encodeRecording(new RunLog(header, events), true, bookmarks)].join(''));
  // Other tasks, a lane that failed, lost events and a line that no recording has.
  const fewer = events.filter((event) => event.seq % 7 !== 0).map(failed);
  writeFileSync(other, [...encodeRecording(new RunLog(header, fewer))].join(''));
  writeFileSync(cutOff, [...encodeRecording(new RunLog(header, fewer), false)].join(''));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The event with every text of it hostile. */
function hostile(event: TraceEvent): TraceEvent {
  const texts = eventLayouts.get(event.type)?.fields.filter(({ kind }) => kind.holds === 'text') ?? [];
  const values = event as unknown as Record<string, string>;
  return { ...event, ...Object.fromEntries(texts.map(({ key }) => [key, values[key] + HOSTILE])) };
}

function failed(event: TraceEvent): TraceEvent {
  return event.type === 'lane-ended' ? { ...event, outcome: 'failed', error: HOSTILE } : event;
}

async function written(isTTY: boolean, ...args: string[]): Promise<string> {
  const { terminal, printed, complained } = paperTerminal({ isTTY });
  await commandLine(args, terminal);
  return [...printed, ...complained].join('\n');
}

/** What only this program may write: its own colours, and its live line. */
const own = new RegExp(`${ESCAPE}\\[(?:1|22|3[1-9]|9[0-7])m|\r${ESCAPE}\\[K`, 'g');
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function expectHarmless(text: string): void {
  const rest = text.replace(own, '');
  expect(steering.exec(rest.replaceAll('\n', ''))?.[0]).toBeUndefined();
}

/** Whether something told by a file or an argument stands on a line of its own. */
const breaksLines = (text: string) => /^INJECTED/m.test(text);

const commands: [string, () => string[]][] = [
  ['report', () => ['report', file]],
  ['report of a lane that failed and lost events', () => ['report', other]],
  ['report of what was cut off', () => ['report', cutOff]],
  ['report --json', () => ['report', other, '--json']],
  ['compare', () => ['compare', file, other]],
  ['compare --json', () => ['compare', other, file, '--json']],
  ['lessons', () => ['lessons']],
  ['lessons --json', () => ['lessons', '--json']],
  ['help', () => ['--help']],
  ['run', () => ['run', 'breakfast', '--virtual', '--record', `${file}.new`]],
  ['a file that is not there', () => ['report', `${file}.none`]],
  ['a folder that is not there', () => ['export', file, '--to', 'csv', '--out', join(`${file}.none`, 'x')]],
  ['a command', () => [HOSTILE]],
  ['an option', () => ['report', `--${HOSTILE}`]],
  ['a lesson', () => ['run', HOSTILE]],
  ['--mode', () => ['run', 'breakfast', '--mode', HOSTILE]],
  ['--speed', () => ['run', 'breakfast', '--speed', HOSTILE]],
  ['--set', () => ['run', 'breakfast', '--set', HOSTILE]],
  ['--set of a parameter', () => ['run', 'breakfast', '--set', `eggs=${HOSTILE}`]],
  ['--set of no parameter', () => ['run', 'breakfast', '--set', `${HOSTILE}=1`]],
  ['--record', () => ['run', 'breakfast', '--record', join(HOSTILE, HOSTILE)]],
  ['--to', () => ['export', file, '--to', HOSTILE]],
  ['--language', () => ['export', file, '--to', 'svg', '--language', HOSTILE]],
  ['--at', () => ['export', file, '--to', 'png', '--out', 'x.png', '--at', HOSTILE]],
  ['--port', () => ['serve', '--port', HOSTILE]],
  ['too many arguments', () => ['serve', HOSTILE]],
];

describe.each([false, true])(
  'nothing that a file or an argument says steers a terminal (terminal: %s)',
  (isTTY) => {
    it.each(commands)('%s', async (_, args) => {
      const text = await written(isTTY, ...args());
      expect(text.length).toBeGreaterThan(10);
      expectHarmless(text);
      expect(breaksLines(text)).toBe(false);
    });
  },
);

// A web page takes the built one that replays.
it.each(textFormats.filter((format) => format !== 'html'))(
  'an export as %s steers no terminal, and is a file’s content elsewhere',
  async (format) => {
    expectHarmless(await written(true, 'export', file, '--to', format));
    const out = join(folder, `out.${format}`);
    await written(false, 'export', file, '--to', format, '--out', out);
    expect(await written(false, 'export', file, '--to', format)).toBe(readFileSync(out, 'utf8'));
  },
);

it('JSON says what was recorded, in letters that steer nothing', async () => {
  const { lanes, bookmarks } = JSON.parse(await written(true, 'report', file, '--json'));
  expect(bookmarks[0].note).toBe(HOSTILE);
  expect(lanes[0].output[0].endsWith(HOSTILE)).toBe(true);
});

it('the live line is one line of a terminal’s width', () => {
  const { terminal, complained } = paperTerminal({ isTTY: true });
  terminal.showLive(HOSTILE);
  expectHarmless(complained.join(''));
  expect(complained.join('').replace(own, '').length).toBeLessThan(80);
});

it('nothing in this folder writes to a terminal but its terminal', () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const writing = sources.filter((name) =>
    /\bconsole\b|\bprocess\.std(out|err)\b/.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
  );
  expect(writing).toEqual(['terminal.ts']);
});
