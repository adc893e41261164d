import i18next from 'i18next';
import { expect, it } from 'vitest';
import { traceEvent } from '../../shared/fixtures/events';
import { runHeader } from '../../shared/fixtures/run-header';
import type { RunLog } from '../../shared/trace/run-log';
import type { TraceEvent } from '../../shared/trace/trace';
import '../i18n';
import { Narrator } from './narrator';

const given = { card: undefined, language: 'en' } as const;
const words = i18next.getFixedT('en', 'narration');

/** A lane that says how often one of its events was read. */
function lane(events: TraceEvent[]) {
  const counted = { reads: 0 };
  const get = (own: TraceEvent[], key: string | symbol) => {
    if (typeof key === 'string' && /^\d+$/.test(key)) counted.reads++;
    return Reflect.get(own, key);
  };
  return Object.assign(counted, { events: new Proxy(events, { get }) });
}

const freed = (seq: number): TraceEvent => ({
  seq,
  lane: 'right',
  t: seq,
  type: 'slot-freed',
  task: 1,
  station: 'stove',
  slot: 0,
});
const printed = (seq: number) => traceEvent('printed', { seq, lane: 'right', t: seq, text: `line ${seq}` });

it('walks over many events that have no sentence once, however often it tells', () => {
  const MANY = 50_000;
  const events = Array.from({ length: MANY }, (_, n) => (n % 20_000 === 0 ? printed(n + 1) : freed(n + 1)));
  const right = lane(events);
  const teller = new Narrator({
    header: runHeader(),
    lanes: { left: [], right: right.events },
  } as unknown as RunLog);
  const tell = (count: number) =>
    teller.last(200, { left: 0, right: count, t: 0 } as never, given, words).sentences;
  expect(tell(MANY - 100).map(({ seq }) => seq)).toEqual([1, 20_001, 40_001]);
  right.reads = 0;
  for (let frame = 99; frame >= 0; frame--)
    expect(tell(MANY - frame).map(({ seq }) => seq)).toEqual([1, 20_001, 40_001]);
  expect(right.reads).toBeLessThan(100 * 20);
  // Back to before what it knows.
  expect(tell(30_000).map(({ seq }) => seq)).toEqual([1, 20_001]);
});
