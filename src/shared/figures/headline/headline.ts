import type { Headline } from '../../lesson/headline';
import type { RunLog } from '../../trace/run-log';
import type { LaneReport } from '../report';
import { lateBells } from './bells';
import type { HeadlineFigure } from './headline-figure';
import { sidesOf } from './headline-figure';
import { firstOrder, longestOrder } from './orders';
import { neverRan, selfWait, timedOut, unheard } from './pitfalls';
import { firstTurn, printed } from './printed';
import { results, secondStart, turns } from './tasks';
import { atOnce, blockedHelpers } from './workers';

/**
 * The figures of what the lesson is about in this run, from its trace alone; null where the run does not have them, or
 * does not bear any of their sentences out.
 */
export function headlineFigure(
  headline: Headline,
  log: RunLog,
  lanes: readonly LaneReport[],
): HeadlineFigure | null {
  const sides = sidesOf(log, lanes);
  if (!sides) return null;
  switch (headline.of) {
    case 'speedup':
      return null;
    case 'late-bells':
      return lateBells(sides);
    case 'printed':
      return printed(sides);
    case 'first-turn':
      return firstTurn(sides);
    case 'results':
      return results(sides, headline.label);
    case 'second-start':
      return secondStart(sides);
    case 'turns':
      return turns(sides);
    case 'at-once':
      return atOnce(sides);
    case 'first-order':
      return firstOrder(sides, headline.kind);
    case 'longest-order':
      return longestOrder(sides);
    case 'blocked-helpers':
      return blockedHelpers(sides);
    case 'never-ran':
      return neverRan(sides);
    case 'unheard':
      return unheard(sides);
    case 'self-wait':
      return selfWait(sides);
    case 'timed-out':
      return timedOut(sides);
  }
}
