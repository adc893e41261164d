import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClockMemory } from './clock-memory';
import { SleepWatch } from './sleep-watch';

let wall = 5000;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => wall);
});
afterEach(() => vi.restoreAllMocks());

/** The clock as two threads have it, at kitchen time 0. */
function threads() {
  const buffer = ClockMemory.makeBuffer();
  const [one, other] = [new ClockMemory(buffer), new ClockMemory(buffer)];
  one.setRate(1);
  return { one, other };
}

/** Time passes in which some thread looks at the clock every 100 ms. */
function pass(ms: number, ...looking: ClockMemory[]): void {
  for (let passed = 0; passed < ms; passed += 100) {
    wall += 100;
    for (const memory of looking) memory.now();
  }
}

describe('time in which no thread of the process looked', () => {
  it('is left out for all of them, whoever looks first', () => {
    const { one, other } = threads();
    pass(500, one);
    wall += 6000;
    expect(other.now()).toBeCloseTo(500, 0);
    expect(one.now()).toBeCloseTo(500, 0);
    expect(one.suspendedMs).toBeCloseTo(6000, -1);
    expect(one.suspendedAt).toBeCloseTo(500, 0);
    pass(300, one);
    expect(other.now()).toBeCloseTo(800, 0);
    expect(other.suspendedMs).toBeCloseTo(6000, -1);
  });

  it('is so much in kitchen time as the speed makes of it', () => {
    const { one } = threads();
    one.setRate(8);
    pass(100, one);
    wall += 6000;
    expect(one.now()).toBeCloseTo(800, 0);
    expect(one.suspendedMs).toBeCloseTo(6000, -1);
  });

  it('is left out again and again', () => {
    const { one, other } = threads();
    for (let i = 0; i < 3; i++) {
      pass(200, one);
      wall += 2000;
      other.now();
    }
    expect(one.now()).toBeCloseTo(600, 0);
    expect(one.suspendedMs).toBeCloseTo(6000, -1);
  });

  it('never takes a thread back behind what it has read', () => {
    const { one } = threads();
    one.setRate(64);
    const read: number[] = [];
    for (const step of [3, 3, 3, 1500, 1, 1, 20, 1500, 4]) {
      wall += step;
      read.push(one.now());
    }
    expect(read).toEqual(read.toSorted((a, b) => a - b));
  });
});

it('time in which one thread is blocked runs on: another one looks', () => {
  const { one, other } = threads();
  pass(6000, other);
  expect(one.now()).toBeCloseTo(6000, 0);
  expect(one.suspendedMs).toBe(0);
});

it('a pause is no suspension, however long nobody looks', () => {
  const { one } = threads();
  pass(200, one);
  one.setRate(0);
  wall += 60_000;
  expect(one.now()).toBeCloseTo(200, 0);
  one.setRate(1);
  pass(100, one);
  expect(one.now()).toBeCloseTo(300, 0);
  expect(one.suspendedMs).toBe(0);
});

it('a sleep that the clock slept too is noted, and takes nothing back', () => {
  const { one, other } = threads();
  pass(200, one);
  one.noteSleep(3_600_000);
  expect([other.now(), other.suspendedMs, other.suspendedAt]).toEqual([one.now(), 3_600_000, one.now()]);
});

describe('a sleep of the computer', () => {
  it('is what its uptime is ahead of the clock', () => {
    let uptime = 100_000;
    const watch = new SleepWatch({ wallMs: () => wall, uptimeMs: () => uptime });
    wall += 100;
    uptime += 110;
    expect(watch.sleptMs()).toBe(0);
    wall += 100;
    uptime += 3_600_100;
    expect(watch.sleptMs()).toBe(3_600_000);
    expect(watch.sleptMs()).toBe(0);
  });

  it('is none where the clock goes on meanwhile', () => {
    const watch = new SleepWatch({ wallMs: () => wall, uptimeMs: null });
    wall += 3_600_000;
    expect(watch.sleptMs()).toBe(0);
  });
});
