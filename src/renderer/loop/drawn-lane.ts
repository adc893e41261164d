import { shownIn } from '../../shared/show/shown';
import type { LaneState } from '../../shared/state/lane-state';
import { threadOf } from '../../shared/state/thread';
import type { Frame } from '../session/playback/frame';
import { type Motion, motionOf, stackMotionOf } from './drawing/flight';
import { type LoopModel, loopModel, type StackModel, stackModel } from './model/loop-model';

/** When of a run. */
type Moment = Pick<Frame, 'position' | 'show'>;

/** The inside of a lane's thread, as it is drawn: plain. */
export interface Drawn<Model> {
  model: Model;
  /** What the moment moves that the lane dwells on, or null. */
  moment: Motion | null;
  /** How far that has moved, 0 to 1. */
  motion: number;
}

/** @param still nothing flies: it is where it will be */
export function drawnLoop(state: LaneState, frame: Moment, still: boolean): Drawn<LoopModel> {
  const thread = threadOf(state);
  const model = loopModel(thread, frame.position.t);
  const { moment } = shownIn(frame.show, frame.position, state.lane);
  return { model, moment: moment && motionOf(moment, state, model), motion: motionIn(moment, still) };
}

/** @param still nothing flies: it is where it will be */
export function drawnStack(state: LaneState, frame: Moment, still: boolean): Drawn<StackModel> {
  const model = stackModel(threadOf(state), frame.position.t);
  const { moment } = shownIn(frame.show, frame.position, state.lane);
  return { model, moment: moment && stackMotionOf(moment, state), motion: motionIn(moment, still) };
}

function motionIn(moment: { motion: number } | null, still: boolean): number {
  return still || !moment ? 1 : Math.round(moment.motion * 100) / 100;
}
