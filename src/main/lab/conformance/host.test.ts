import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { longestStep } from '../../../shared/figures/latency';
import type { Mode, TraceEvent } from '../../../shared/trace/trace';
import { WireReader } from '../../../shared/trace/wire';
import { findPythons } from '../../conformance/pythons';

vi.setConfig({ testTimeout: 60_000 });

/** What happens in the kitchen, and when in the room, ms. */
type Script = [ms: number, what: 'rate' | 'stop' | 'interrupt', value?: number][];

const python = (await findPythons()).at(-1);

/** Runs a program as the lab does, in a kitchen that is played; on the virtual clock without a script. */
async function played(
  source: string,
  script?: Script,
  mode: Mode = 'async',
  { limit, handing }: { limit?: number; handing?: number } = {},
) {
  const job = JSON.stringify({ source, mode, script, limit, handing });
  const { stdout } = await promisify(execFile)(python?.executable as string, ['-B', 'run_host.py', job], {
    cwd: import.meta.dirname,
  });
  const { trace, ...rest } = JSON.parse(stdout) as { code: number; err: string; trace: string; room: number };
  const events = new WireReader('right').read(trace, 1);
  const printed = events.flatMap((event) => (event.type === 'printed' ? [event.text] : []));
  return { ...rest, events, printed, end: events.at(-1) as TraceEvent<'lane-ended'> };
}

/** When a lane printed a text, kitchen ms. */
const timeOf = (events: TraceEvent[], text: string) =>
  events.find((event) => event.type === 'printed' && event.text === text)?.t;

/** Waits 1 s, each in its own way; `nap` has another task beside it. */
const waits = {
  'a sleep':
    'import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    print("up")\nasyncio.run(main())\n',
  'time.sleep':
    'import asyncio, time\nasync def main():\n    time.sleep(1)\n    print("up")\nasyncio.run(main())\n',
  'a computation':
    'import asyncio, time\nasync def main():\n    begin = time.monotonic()\n    while time.monotonic() - begin < 1: pass\n    print("up")\nasyncio.run(main())\n',
};
const both = Object.entries(waits).flatMap(([what, source]) =>
  (['async', 'sync'] as const).map((mode) => [what, mode, source] as const),
);

const computesAlone = (mode: Mode) =>
  ['a computation of its own', mode, 'import time\nwhile time.monotonic() < 5: pass\nprint("up")\n'] as const;

const turns = `import asyncio
async def work():
    for n in range(3): await asyncio.sleep(0)
async def main():
    await asyncio.gather(work(), work())
    await asyncio.sleep(1)
asyncio.run(main())
`;

describe.skipIf(!python)('the limit of events', () => {
  it.each([17, 18, 19, 20, 21, 22, 23])('ends a lane after %d, also within a step', async (limit) => {
    const whole = await played(turns);
    const { events, end } = await played(turns, undefined, 'async', { limit });
    expect(events.slice(0, -1)).toEqual(whole.events.slice(0, limit - 1));
    expect(end).toMatchObject({ type: 'lane-ended', outcome: 'stopped', error: 'limit' });
  });
});

describe.skipIf(!python)("a program on the kitchen's clock", () => {
  it.each(both)('takes no time for a pause within %s, %s', async (_what, mode, source) => {
    const script: Script = [
      [500, 'rate', 0],
      [3000, 'rate', 1],
    ];
    const { events, end, room } = await played(source, script, mode);
    expect(timeOf(events, 'up')).toBeCloseTo(1000, -1);
    expect(room).toBeGreaterThan(3400);
    expect(end).toMatchObject({ outcome: 'ok' });
  });

  it.each(both)('is sooner awake where time is made faster within %s, %s', async (_what, mode, source) => {
    const { events, room } = await played(source, [[500, 'rate', 10]], mode);
    expect(timeOf(events, 'up')).toBeGreaterThanOrEqual(1000);
    // A computation looks at the time that it guesses for 2 ms more.
    expect(timeOf(events, 'up')).toBeLessThan(1040);
    expect(room).toBeGreaterThan(540);
    expect(room).toBeLessThan(580);
  });

  const all = [...both, computesAlone('async'), computesAlone('sync')];
  it.each(all)('ends as stopped within %s, %s, and what came before stays', async (_what, mode, source) => {
    const { events, printed, end, err } = await played(`print("begins")\n${source}`, [[400, 'stop']], mode);
    expect([printed, end.outcome, end.error, err]).toEqual([['begins'], 'stopped', '', '']);
    expect(end.t).toBeCloseTo(400, -1);
    expect(events.some(({ type }) => type === 'program-exited')).toBe(false);
  });

  it.each(['async', 'sync'] as const)(
    'is stopped by an interrupt: it cleans up, which takes its time, %s',
    async (mode) => {
      const source = `import asyncio
async def main():
    try: await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.1)
        print("cleaned up")
asyncio.run(main())
`;
      const { events, end } = await played(source, [[400, 'stop']], mode);
      expect(timeOf(events, 'cleaned up')).toBeCloseTo(500, -1);
      expect(end).toMatchObject({ outcome: 'stopped', error: '' });
      expect(events.filter(({ type }) => type === 'work-started')).toEqual([]);
      const blocks = events.filter(({ type }) => type === 'block-started' || type === 'block-ended');
      const times = { async: [], sync: [0, 400, 400, 500] }[mode];
      expect(blocks.map(({ t }) => Math.round(t / 10) * 10)).toEqual(times);
    },
  );

  it('may be interrupted without being stopped, which is its own error', async () => {
    const { code, end, err } = await played(computesAlone('async')[2], [[400, 'interrupt']]);
    expect([code, end.outcome, end.error]).toEqual([130, 'failed', 'KeyboardInterrupt']);
    expect(err).toMatch(/File "app.py", line 2, in <module>\n[\s\S]*KeyboardInterrupt\n$/);
  });

  it('sees what it computes as work, as long as that took in the kitchen', async () => {
    const { events } = await played(waits['a computation'], [[0, 'rate', 4]]);
    const work = events.filter((event) => event.type === 'work-started');
    expect(work).toMatchObject([{ task: 0, label: expect.stringMatching(/^app.py:[56] main$/) }]);
    expect(work[0]?.ms).toBeCloseTo(1000, -2);
  });

  it.each(['async', 'sync'] as const)('does no work while its events are handed over, %s', async (mode) => {
    const source = `import asyncio
async def work():
    for n in range(500): await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[work() for n in range(20)])
asyncio.run(main())
`;
    const { events, room } = await played(source, [], mode, { handing: 500 });
    expect(room).toBeGreaterThan(1000);
    expect(events.filter(({ type }) => type === 'work-started')).toEqual([]);
    expect(longestStep(events, mode)).toBeLessThan(500);
  });
});

it.skipIf(!python)('the twin waits for no bell that was cancelled', async () => {
  const { end } = await played(
    'import asyncio\nasync def main():\n    async with asyncio.timeout(5): pass\n    await asyncio.Event().wait()\nasyncio.run(main())\n',
    undefined,
    'sync',
  );
  expect(end).toMatchObject({ t: 0, error: expect.stringContaining('would block for ever: app.py:4 main') });
});

it.skipIf(!python)('a task that ends the program is done with that, in the twin, too', async () => {
  const source = `import asyncio
async def work():
    await asyncio.sleep(1)
    raise SystemExit(5)
async def main():
    await asyncio.create_task(work())
asyncio.run(main())
`;
  for (const mode of ['async', 'sync'] as const) {
    const { code, events } = await played(source, undefined, mode);
    const done = events.filter((event) => event.type === 'task-done' && event.task === 1);
    expect(done, mode).toMatchObject([{ t: 1000, outcome: 'failed', error: 'SystemExit: 5' }]);
    expect(code).toBe(5);
  }
});

describe.skipIf(!python)('a variable that is recorded', () => {
  it.each([
    ['a text', '"a" * 99', `'${'a'.repeat(57)}…'`],
    ['a text that holds a quote', '"it\'s " * 20', `"${"it's ".repeat(12).slice(0, 57)}…"`],
    ['bytes', 'b"a" * 99', `b'${'a'.repeat(57)}…'`],
  ])('is cut where it is long, and keeps its quotes: %s', async (_what, value, shown) => {
    const { events } = await played(
      `import asyncio\nasync def main():\n    kept = ${value}\n    await asyncio.sleep(1)\nasyncio.run(main())\n`,
    );
    const values = events.flatMap((event) => (event.type === 'values' ? [JSON.parse(event.values)] : []));
    expect(values).toEqual([{ kept: shown }]);
  });

  it("of a type that is the program's own is its type alone: no code of the program runs", async () => {
    const { printed, end, events } = await played(`
import asyncio
class Meta(type):
    def __repr__(cls): raise ValueError("of a type")
class Mine(list, metaclass=Meta):
    def __repr__(self): raise ValueError("of an object")
    __str__ = __len__ = __iter__ = __hash__ = __repr__
    def __getattribute__(self, name): raise ValueError(name)
async def main():
    one, kind, some = Mine(), Mine, [Mine(), {"a": Mine()}]
    await asyncio.sleep(1)
    print("on")
asyncio.run(main())
`);
    expect([printed, end.outcome]).toEqual([['on'], 'ok']);
    const values = events.flatMap((event) => (event.type === 'values' ? [JSON.parse(event.values)] : []));
    expect(values).toEqual([{ one: '<Mine>', kind: '<Meta>', some: "[<Mine>, {'a': <Mine>}]" }]);
  });
});

/** A helper that waits for what happens later, and the line where it does. */
const helpersThatWait: [what: string, source: string, line: number][] = [
  [
    'an event that the loop sets',
    'import asyncio, threading\nevent = threading.Event()\ndef wait():\n    event.wait()\nasync def main():\n    waiting = asyncio.create_task(asyncio.to_thread(wait))\n    await asyncio.sleep(1)\n    event.set()\n    await waiting\nasyncio.run(main())\n',
    4,
  ],
  [
    'a queue that another thread fills',
    'import queue, threading\nq = queue.Queue()\nthread = threading.Thread(target=lambda:\n    q.get())\nthread.start()\nq.put(1)\nthread.join()\n',
    4,
  ],
  [
    'a call of a pool that has not begun',
    'from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor(1)\ndef outer():\n    inner = pool.submit(print, "inner")\n    return inner.result()\npool.submit(outer).result()\n',
    5,
  ],
  [
    'what another thread of the loop does',
    'import asyncio\ndef ask(loop):\n    return asyncio.run_coroutine_threadsafe(asyncio.sleep(1), loop).result()\nasync def main():\n    await asyncio.to_thread(ask, asyncio.get_running_loop())\nasyncio.run(main())\n',
    3,
  ],
];

describe.skipIf(!python)('a helper that waits for what happens later', () => {
  it.each(helpersThatWait)('is an error that names the line: %s', async (_what, source, line) => {
    const { err } = await played(source);
    expect(err).toContain('in the lab a thread cannot wait for what happens in another one later');
    expect(err).toContain(`File "app.py", line ${line}`);
  });

  it('waits as long as it says where that has an end', async () => {
    const { events, end } = await played(
      'import threading\ndef wait():\n    print(threading.Event().wait(2))\nthread = threading.Thread(target=wait)\nthread.start()\nthread.join()\n',
    );
    expect([timeOf(events, 'False'), end.outcome]).toEqual([2000, 'ok']);
  });
});
