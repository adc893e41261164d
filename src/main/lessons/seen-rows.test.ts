import { describe, expect, it } from 'vitest';
import { LaneRows } from '../../shared/figures/lane-rows';
import { SeenRows } from '../../shared/figures/seen-rows';
import { LaneSpans } from '../../shared/figures/spans';
import { showOptionsOf } from '../../shared/show/options';
import { Show } from '../../shared/show/show';
import { type LaneId, laneIds, type TraceEvent } from '../../shared/trace/trace';
import { lessons } from '.';
import { cookedLog } from './fixtures/cooked-log';

const LOOK_EVERY_MS = 200;
const shown = lessons.filter(({ card }) => !card.measures);

/** The tasks whose timer is set after those events, to ring later than at `t`, and was not cancelled. */
function timed(events: readonly TraceEvent[], t: number): number[] {
  const dues = new Map<number, number>();
  for (const event of events) {
    if (event.type === 'timer-set') dues.set(event.task, event.deadline);
    if (event.type === 'timer-fired' || event.type === 'timer-cancelled') dues.delete(event.task);
  }
  return [...dues].flatMap(([task, due]) => (due > t ? task : [])).sort();
}

describe('the rows of a timeline', () => {
  it.each(shown)('have what has happened, and nothing else of its time: $card.id', async (lesson) => {
    const log = await cookedLog(lesson);
    const whole = wholeRows(log.lanes);
    const show = new Show(log, showOptionsOf(lesson.card, { beats: 'short', dwellOn: null }));
    for (const lane of laneIds) {
      const seen = new SeenRows();
      const at = (ms: number) => {
        const position = show.at(ms);
        const events = log.lanes[lane].slice(0, position[lane]);
        const rows = seen.at(position, lane, log.lanes[lane], whole[lane]);
        const due = rows.dueAfter(position.t).filter(({ kind }) => kind === 'wait');
        const where = `${lane} at ${position.t} ms after ${position[lane]} events`;
        expect(due.map(({ task }) => task).sort(), where).toEqual(timed(events, position.t));
        const rung = rows.rows.flatMap(({ bells }) => bells.filter(({ t }) => t <= position.t));
        const fired = events.filter(({ type }) => type === 'timer-fired');
        expect(rung.length, where).toBeLessThanOrEqual(fired.length);
      };
      for (let ms = 0; ms <= show.endMs; ms += LOOK_EVERY_MS) at(ms);
      for (let ms = show.endMs; ms >= 0; ms -= LOOK_EVERY_MS) at(ms);
    }
  });
});

function wholeRows(lanes: Readonly<Record<LaneId, readonly TraceEvent[]>>): Record<LaneId, LaneRows> {
  const of = (lane: LaneId) => new LaneRows().update(lanes[lane], new LaneSpans().update(lanes[lane]));
  return { left: of('left'), right: of('right') };
}
