import { expect, it } from 'vitest';
import { lessons } from '../../main/lessons';
import { cookedLog } from '../../main/lessons/fixtures/cooked-log';
import { LaneRows } from '../../shared/figures/lane-rows';
import { report } from '../../shared/figures/report';
import { LaneSpans } from '../../shared/figures/spans';
import { taskRows } from './task-rows';

it.each(lessons.filter(({ card }) => !card.measures))(
  'each task of the table has its times in the report: $card.id',
  async (lesson) => {
    const log = await cookedLog(lesson);
    const { lanes } = report(log);
    const rowsOf = (lane: 'left' | 'right') =>
      new LaneRows().update(log.lanes[lane], new LaneSpans().update(log.lanes[lane]));
    const known = new Set(lanes.flatMap(({ tasks }) => tasks.map(({ name }) => name)));
    const shown = taskRows(lanes, { left: rowsOf('left'), right: rowsOf('right') });
    expect(shown.filter(({ name }) => !known.has(name))).toEqual([]);
  },
);
