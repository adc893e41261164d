import type { TraceEvent } from '../../trace/trace';
import type { LaneState } from '../lane-state';
import { callbacksFolds } from './callbacks';
import { cookFolds } from './cook';
import { executorFolds } from './executor';
import type { Folds } from './folds';
import { laneFolds } from './lane';
import { loopFolds } from './loop';
import { ordersFolds } from './orders';
import { programFolds } from './program';
import { stationsFolds } from './stations';
import { tasksFolds } from './tasks';
import { timersFolds } from './timers';

/** A type of event that is in none of these does not compile. */
const folds: Folds = {
  ...laneFolds,
  ...ordersFolds,
  ...tasksFolds,
  ...timersFolds,
  ...cookFolds,
  ...stationsFolds,
  ...executorFolds,
  ...loopFolds,
  ...callbacksFolds,
  ...programFolds,
};

/** Folds one event into the state, in place. Events of another lane are a mistake of the caller. */
export function applyEvent(state: LaneState, event: TraceEvent): void {
  state.seen++;
  state.t = event.t;
  (folds[event.type] as (state: LaneState, event: TraceEvent) => void)(state, event);
}
