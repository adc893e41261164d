import type { TraceEvent, TraceEventType } from '../../trace/trace';
import type { LaneState } from '../lane-state';

/** What each type of event does to the state, in place. */
export type Folds = { readonly [T in TraceEventType]: (state: LaneState, event: TraceEvent<T>) => void };
