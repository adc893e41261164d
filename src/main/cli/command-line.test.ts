import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileFormats } from '../../shared/exports/formats';
import { lessons } from '../lessons';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
import { commandLine } from './command-line';
import { paperTerminal } from './fixtures/paper-terminal';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a command line prints and how it exits. */
async function enter(...args: string[]) {
  const { terminal, printed, complained } = paperTerminal();
  return { exitCode: await commandLine(args, terminal), printed, complained };
}

describe('bad usage exits with 2 and one line that names the argument and what it takes', () => {
  it.each([
    ['', 'the command is missing: it must be one of lessons, run, record, report, compare, export, serve'],
    ['bake', 'the command must be one of lessons, run, record, report, compare, export, serve, not "bake"'],
    ['run', 'run takes one <lesson>'],
    ['run breakfast dinner', 'run takes one <lesson>'],
    ['run dinner', `the lesson must be one of ${lessons.map(({ card }) => card.id).join(', ')}, `],
    ['run breakfast --fast', '--fast is not an option of run, which takes --mode'],
    ['run breakfast --mode', '--mode must be sync, async or both'],
    ['run breakfast --mode x', '--mode must be sync, async or both, not "x"'],
    ['run breakfast --speed', '--speed must be a number from 0.1 to 1000'],
    ['run breakfast --speed abc', '--speed must be a number from 0.1 to 1000, not "abc"'],
    ['run breakfast --speed 0', '--speed must be a number from 0.1 to 1000, not "0"'],
    ['run breakfast --speed 1e3', '--speed must be a number from 0.1 to 1000, not "1e3"'],
    ['run breakfast --speed 2 --virtual', '--speed cannot be combined with --virtual'],
    ['run crowd --virtual', '--virtual: crowd measures this machine, so it cannot run on the virtual clock'],
    ['run gil --speed 2', '--speed must be 1, not 2: gil measures this machine in real time'],
    ['run breakfast --set', '--set must be name=value'],
    ['run breakfast --set eggs', '--set must be name=value, such as eggs=2, not "eggs"'],
    ['run breakfast --set eggs=13', '--set eggs must be a whole number from 1 to 12, not "13"'],
    ['run breakfast --set toasts=2 eggs=', '--set eggs must be a whole number from 1 to 12, not ""'],
    ['run breakfast --set bacon=1', '--set bacon is not a parameter of breakfast, which takes eggs,'],
    ['run breakfast --set __proto__=1', '--set __proto__ is not a parameter of breakfast'],
    [
      'run pitfalls --set pitfall=soup',
      '--set pitfall must be one of forgotten-await, lost-exception, starvation, timeout, not "soup"',
    ],
    ['run breakfast now', 'run takes one <lesson>'],
    ['run a.py --set b=1', '--set is for lessons'],
    ['run breakfast --input a', '--input is for programs'],
    ['run breakfast --record', '--record must be a file to write'],
    ['run breakfast --record /none/at/all', 'there is no folder "/none/at"'],
    [`run breakfast --record ${tmpdir()}`, 'this is a folder'],
    ['record', 'record takes one <command>, the command that runs the program, after --'],
    ['record --out', '--out must be a file to write'],
    ['report', 'report takes one <file>'],
    [
      'compare a',
      'compare takes one <a>, a recording (.toastrun, .toast.jsonl or .toast.jsonl.gz), and one <b>',
    ],
    ['export --to csv', 'export takes one <file>'],
    ['export a', `--to must be one of ${fileFormats.join(', ')}`],
    ['export a --to', `--to must be one of ${fileFormats.join(', ')}`],
    ['export a --to pdf', `--to must be one of ${fileFormats.join(', ')}, not "pdf"`],
    ['export a --to png', '--out must be a file to write: png is not a text format'],
    ['export a --to gif --out -', '--out must be a file to write: gif is not a text format'],
    ['export a --to svg --at 2', '--at applies to png, not to svg'],
    ['export a --to webm --at 2 --out b', '--at applies to png, not to webm'],
    ['export a --to png --from 2 --out b', '--from applies to mp4, webm, and gif, not to png'],
    ['export a --to csv --no-source', '--no-source applies to html'],
    ['export a --to png --out b --no-values', '--no-values applies to html'],
    ['export a --to csv --speed 2', '--speed applies to mp4, webm, and gif, not to csv'],
    ['export a --to png --at two', '--at must be a number of seconds, such as 2.5, not "two"'],
    ['export a --to gif --until -1', '--until must be a number of seconds, such as 2.5, not "-1"'],
    ['export a --to webm --speed 65', '--speed must be a number from 0.1 to 64, not "65"'],
    ['export a --to svg --language fr', '--language must be en or ko, not "fr"'],
    ['export a --to svg --out', '--out must be a file to write'],
    ['export a --to svg --out /none/at/all', 'there is no folder "/none/at"'],
    ['serve --port 99999', '--port must be a number from 0 to 65535, not "99999"'],
    ['serve now', 'serve takes options only'],
    ['lessons now', 'lessons takes options only'],
  ])('%s', async (line, complaint) => {
    const { exitCode, printed, complained } = await enter(...line.split(' ').filter(Boolean));
    expect(complained).toHaveLength(1);
    expect(complained[0]).toContain(`toast-kitchen: `);
    expect(complained[0]).toContain(complaint);
    expect(complained[0]).not.toContain('\n');
    expect(printed).toEqual([]);
    expect(exitCode).toBe(2);
  });
});

it('lists the lessons, as text and as one JSON object', async () => {
  expect((await enter('lessons')).printed[0]).toContain('--set eggs=1  (1 to 12: eggs)');
  for (const { card } of lessons) expect((await enter('lessons')).printed[0]).toContain(card.title.en);
  expect((await enter('lessons')).printed[0]).not.toContain('[object');
  const { exitCode, printed } = await enter('lessons', '--json');
  expect(exitCode).toBe(0);
  expect(printed).toHaveLength(1);
  expect(JSON.parse(printed[0] ?? '').lessons.map(({ id }: { id: string }) => id)).toEqual(
    lessons.map(({ card }) => card.id),
  );
});

it('prints its version and help on stdout', async () => {
  expect(await enter('--version')).toMatchObject({
    exitCode: 0,
    printed: [expect.stringMatching(/^\d+\.\d+/)],
  });
  expect((await enter('run', '--help')).printed[0]).toContain('--speed <N>');
});

describe('report', () => {
  const saved = async (text: string) => {
    const path = join(folder, 'a.toast.jsonl');
    await writeFile(path, text);
    return path;
  };

  it('prints exactly the promised JSON object', async () => {
    const { exitCode, printed, complained } = await enter(
      'report',
      await saved(await recordedBreakfast()),
      '--json',
    );
    expect([exitCode, complained, printed.length]).toEqual([0, [], 1]);
    const figures = JSON.parse(printed[0] ?? '');
    expect(Object.keys(figures)).toEqual(['lesson', 'speed', 'virtual', 'lanes', 'speedup', 'missing']);
    expect(figures).toMatchObject({ lesson: 'breakfast', speed: 1, virtual: true, speedup: 2 });
    expect(figures.lanes[0]).toMatchObject({
      lane: 'left',
      mode: 'sync',
      makespanMs: 18000,
      blockedMs: 10000,
    });
    expect(figures.lanes[1]).toEqual({
      lane: 'right',
      mode: 'async',
      makespanMs: 9000,
      programEndMs: null,
      idleMs: 1000,
      blockedMs: 0,
      busyMs: 8000,
      suspendedMs: 0,
      longestStepMs: 1000,
      latestBellMs: 0,
      tasks: [
        { id: 1, name: 'egg-1', startMs: 0, endMs: 8000, latencyMs: 0, outcome: 'ok' },
        { id: 2, name: 'toast-1', startMs: 1000, endMs: 7000, latencyMs: 1000, outcome: 'ok' },
        { id: 3, name: 'dishes', startMs: 2000, endMs: 5000, latencyMs: 2000, outcome: 'ok' },
        { id: 4, name: 'assemble', startMs: 8000, endMs: 9000, latencyMs: 0, outcome: 'ok' },
      ],
      order: ['dishes', 'toast-1', 'egg-1', 'assemble'],
      output: [
        'dish-1 is clean',
        'dish-2 is clean',
        'dish-3 is clean',
        'toast-1 is ready',
        'egg-1 is ready',
        'breakfast is served',
      ],
      warnings: [],
      served: 1,
      ordered: 1,
      inversions: 0,
      latency: [{ kind: 'breakfast', p50Ms: 9000, p95Ms: 9000 }],
      outcome: 'ok',
      error: '',
    });
  });

  it('works where the run was cut off, and says so', async () => {
    const lines = (await recordedBreakfast()).split('\n');
    const { exitCode, printed, complained } = await enter(
      'report',
      await saved(lines.slice(0, 20).join('\n')),
    );
    expect(exitCode).toBe(0);
    expect(complained[0]).toContain('is incomplete: the run was cut off after 19 events');
    expect(printed[0]).toContain('The left kitchen was cut off');
  });

  it('works where events are missing, and says how many and where', async () => {
    const lines = (await recordedBreakfast()).split('\n');
    const { exitCode, printed, complained } = await enter(
      'report',
      await saved([...lines.slice(0, 30), ...lines.slice(33)].join('\n')),
      '--json',
    );
    expect(exitCode).toBe(0);
    expect(complained).toEqual([expect.stringMatching(/: 3 events missing at \d/)]);
    expect(JSON.parse(printed[0] as string)).toMatchObject({ missing: 3 });
  });

  it('exits with 1 where the file cannot be read, naming the line', async () => {
    const path = await saved((await recordedBreakfast()).replace('"seq":4,', '"seq":3,'));
    expect(await enter('report', path)).toMatchObject({
      exitCode: 1,
      printed: [],
      complained: [`toast-kitchen: ${path} cannot be read: line 5: seq must be more than 3, not 3`],
    });
    expect(await enter('report', join(folder, 'none'))).toMatchObject({ exitCode: 1, printed: [] });
    expect((await enter('report', folder)).complained[0]).toContain('it is a folder');
  });
});

describe('compare', () => {
  it('exits with 0 where both have the same order', async () => {
    const file = join(folder, 'a.toast.jsonl');
    await writeFile(file, await recordedBreakfast());
    const { exitCode, printed } = await enter('compare', file, file, '--json');
    expect(JSON.parse(printed.join(''))).toMatchObject({ sameOrder: true });
    expect(exitCode).toBe(0);
  });

  it('exits with 1 and says where the order first differs', async () => {
    const [a, b] = [join(folder, 'a.toast.jsonl'), join(folder, 'b.toast.jsonl')];
    await writeFile(a, await recordedBreakfast());
    await writeFile(b, await recordedBreakfast({ toast_ms: 7000 }));
    const { exitCode, printed } = await enter('compare', a, b);
    expect(exitCode).toBe(1);
    expect(printed.join('\n')).toContain('The order differs.');
    expect(printed.join('\n')).toContain('toast-1 is ready (at 7 s)');
  });

  it('refuses recordings of two lessons, names them, and exits with 1', async () => {
    const [a, b] = [join(folder, 'a.toast.jsonl'), join(folder, 'b.toast.jsonl')];
    await writeFile(a, await recordedBreakfast());
    await writeFile(b, (await recordedBreakfast()).replace('"lesson":"breakfast"', '"lesson":"gather"'));
    const { exitCode, printed, complained } = await enter('compare', a, b);
    expect([exitCode, printed]).toEqual([1, []]);
    expect(complained).toEqual([
      `toast-kitchen: only recordings of the same lesson, of programs, or of a lesson and its listing can be compared: ${a} is of breakfast, ${b} of gather`,
    ]);
  });

  it('exits with 1 and names a file that cannot be read', async () => {
    const { exitCode, complained } = await enter('compare', join(folder, 'none'), join(folder, 'none'));
    expect(exitCode).toBe(1);
    expect(complained[0]).toContain('no such file');
  });
});

describe('export', () => {
  it.each([
    ['chrome', '{"traceEvents":['],
    ['csv', 'lane,mode,task,name,kind,label,start_ms,end_ms\r\n'],
    ['svg', '<?xml version="1.0" encoding="UTF-8"?>\n<svg '],
  ])('writes %s to a file or to stdout', async (format, begin) => {
    const [file, out] = [join(folder, 'a.toastrun'), join(folder, 'out')];
    await writeFile(file, gzipSync(await recordedBreakfast()));
    expect(await enter('export', file, '--to', format, '--out', out)).toEqual({
      exitCode: 0,
      printed: [],
      complained: [],
    });
    const written = await readFile(out, 'utf8');
    expect(written.startsWith(begin)).toBe(true);
    expect((await enter('export', file, '--to', format, '--out', '-')).printed).toEqual([written]);
    expect((await enter('export', file, '--to', format)).printed).toEqual([written]);
  });

  it("shows the recording's own bookmarks in its timeline", async () => {
    const file = join(folder, 'a.toast.jsonl');
    const bookmark = '{"bookmark":{"id":"b","t":1000,"note":"the egg is in the pan"}}\n';
    await writeFile(file, `${await recordedBreakfast()}${bookmark}`);
    const { printed } = await enter('export', file, '--to', 'svg');
    expect(printed[0]).toContain('>the egg is in the pan</text>');
  });

  it('leaves what was there where the recording cannot be read', async () => {
    const [file, out] = [join(folder, 'a.toast.jsonl'), join(folder, 'out')];
    await writeFile(file, 'nonsense');
    await writeFile(out, 'before');
    expect(await enter('export', file, '--to', 'csv', '--out', out)).toMatchObject({ exitCode: 1 });
    expect(await readFile(out, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['a.toast.jsonl', 'out']);
  });

  it('replaces a file only where that is asked for, and says how', async () => {
    const [file, out] = [join(folder, 'a.toast.jsonl'), join(folder, 'out')];
    await writeFile(file, await recordedBreakfast());
    await writeFile(out, 'before');
    const args = ['export', file, '--to', 'csv', '--out', out];
    expect(await enter(...args)).toEqual({
      exitCode: 1,
      printed: [],
      complained: [
        `toast-kitchen: ${out} cannot be written: a file of that name already exists; use --force to overwrite it`,
      ],
    });
    expect(await readFile(out, 'utf8')).toBe('before');
    expect(await enter(...args, '--force')).toMatchObject({ exitCode: 0, complained: [] });
    expect(await readFile(out, 'utf8')).toContain('lane,mode');
  });
});

it.runIf(process.platform === 'linux')('reads a recording from a pipe, too', async () => {
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  const [report] = await Promise.all([
    enter('report', pipe, '--json'),
    recordedBreakfast().then((text) => writeFile(pipe, text)),
  ]);
  expect(report).toMatchObject({ exitCode: 0, complained: [] });
});

describe('run --record', () => {
  it('cooks nothing where a file is there already', async () => {
    const out = join(folder, 'out');
    await writeFile(out, 'before');
    const { exitCode, printed, complained } = await enter('run', 'breakfast', '--virtual', '--record', out);
    expect([exitCode, printed]).toEqual([1, []]);
    expect(complained[0]).toContain(
      `${out} cannot be written: a file of that name already exists; use --force`,
    );
    expect(await readFile(out, 'utf8')).toBe('before');
  });
});
