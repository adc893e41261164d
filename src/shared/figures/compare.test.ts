import { describe, expect, it } from 'vitest';
import { breakfastLog } from '../../main/lessons/fixtures/recorded-breakfast';
import { RunLog } from '../trace/run-log';
import { compare } from './compare';

describe('two recordings', () => {
  it('of one order are equal, whatever their times', async () => {
    const { sameOrder, lanes } = compare(await breakfastLog(), await breakfastLog({ crack_ms: 900 }));
    expect(sameOrder).toBe(true);
    expect(lanes.map(({ divergence }) => divergence)).toEqual([null, null]);
    expect(lanes.map(({ makespanMs }) => makespanMs)).toEqual([
      [18_000, 17_900],
      [9000, 8900],
    ]);
    const egg = lanes[0]?.tasks.find(({ name }) => name === 'egg-1');
    expect(egg).toEqual({ name: 'egg-1', place: [1, 1], startMs: [0, 0], durationMs: [8000, 7900] });
  });

  it('differ from the first thing on that came in another order', async () => {
    const { sameOrder, lanes } = compare(await breakfastLog(), await breakfastLog({ toast_ms: 7000 }));
    expect(sameOrder).toBe(false);
    expect(lanes[0]).toMatchObject({ lane: ['left', 'left'], sameOrder: true, divergence: null });
    expect(lanes[1]?.divergence?.milestone.map((milestone) => milestone?.name)).toEqual([
      'toast-1 is ready',
      'egg-1 is ready',
    ]);
    expect(lanes[1]?.tasks.find(({ name }) => name === 'egg-1')?.place).toEqual([3, 2]);
  });

  it('differ where one has more', async () => {
    const { sameOrder, lanes } = compare(await breakfastLog(), await breakfastLog({ eggs: 2 }));
    expect(sameOrder).toBe(false);
    expect(lanes[0]?.tasks.find(({ name }) => name === 'egg-2')).toMatchObject({ place: [null, 2] });
  });

  it('of a lesson and of its listing, whose tasks have other names, are compared by what they print', async () => {
    const lesson = await breakfastLog();
    const program = { file: 'breakfast-async.py', args: [], python: '', host: 'pyodide' as const };
    const header = { ...lesson.header, lesson: 'lab', program: { ...program, source: '', values: false } };
    const renamed = (log: RunLog) =>
      new RunLog(
        header,
        [...log.inOrder()].map((event) =>
          event.type === 'task-created' && event.name === 'egg-1' ? { ...event, name: 'make_egg-1' } : event,
        ),
      );
    const same = compare(lesson, renamed(lesson));
    expect(same.sameOrder).toBe(true);
    expect(same.lanes[1]?.tasks.map(({ name }) => name)).not.toContain('egg-1');
    expect(same.lanes[1]?.tasks.map(({ name }) => name)).toContain('toast-1');
    const changed = compare(lesson, renamed(await breakfastLog({ toast_ms: 7000 })));
    expect(changed.lanes[1]?.divergence).toMatchObject({
      milestone: [{ what: 'printed', name: 'toast-1 is ready' }, { name: 'egg-1 is ready' }],
    });
  });

  it('differ where one lacks a lane', async () => {
    const whole = await breakfastLog();
    const half = new RunLog({ ...whole.header, lanes: [{ lane: 'left', mode: 'sync' }] }, whole.lanes.left);
    const { sameOrder, lanes } = compare(whole, half);
    expect(sameOrder).toBe(false);
    expect(lanes[1]).toMatchObject({
      lane: ['right', null],
      mode: ['async', null],
      makespanMs: [9000, null],
      sameOrder: false,
    });
  });

  it('go together by mode, on whichever side it stood', async () => {
    const one = await breakfastLog();
    const other = new RunLog({
      ...one.header,
      lanes: [
        { lane: 'left', mode: 'async' },
        { lane: 'right', mode: 'sync' },
      ],
    });
    other.lanes.left.push(...one.lanes.right);
    other.lanes.right.push(...one.lanes.left);
    const { sameOrder, lanes } = compare(one, other);
    expect(sameOrder).toBe(true);
    expect(lanes.map(({ lane, mode }) => [lane, mode])).toEqual([
      [
        ['left', 'right'],
        ['sync', 'sync'],
      ],
      [
        ['right', 'left'],
        ['async', 'async'],
      ],
    ]);
  });

  it('go together by side where the modes differ', async () => {
    const one = await breakfastLog();
    const both = new RunLog({
      ...one.header,
      lanes: [
        { lane: 'left', mode: 'async' },
        { lane: 'right', mode: 'async' },
      ],
    });
    expect(compare(one, both).lanes.map(({ lane, mode }) => [...lane, ...mode])).toEqual([
      ['left', 'left', 'sync', 'async'],
      ['right', 'right', 'async', 'async'],
    ]);
  });
});
