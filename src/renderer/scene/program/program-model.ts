import type { LaneState } from '../../../shared/state/lane-state';
import { type LivingTask, livingTasks } from '../../../shared/state/living-tasks';
import { type ShownThings, thingsModel } from '../../../shared/state/things';
import type { SceneOptions } from '../canvas/scene-options';
import { type CookModel, cookModel } from '../cook/cook-model';
import { walkAt } from '../cook/walk';
import { type HelpersModel, helpersModel } from '../kitchen/helpers-model';
import { type NoticeModel, noticeModel, type TimeoutModel, timeoutsModel } from '../kitchen/notice-model';
import { type SaidModel, saidModel } from '../kitchen/said-model';
import { type BinModel, binModel } from '../kitchen/spoilt-model';
import { type TimersModel, timersModel } from '../kitchen/timer-model';
import { COOK_X } from './layout';

/** The picture of a program's kitchen at one moment: plain, and a function of lane and time alone. */
export interface ProgramModel {
  t: number;
  /** x counts from the cook's own end of the kitchen. */
  cook: CookModel;
  /** Tickets on the rail: tasks that have not ended. */
  tasks: { first: readonly LivingTask[]; total: number };
  things: ShownThings;
  timers: TimersModel;
  helpers: HelpersModel;
  timeouts: TimeoutModel[];
  /** null where nothing was cancelled. */
  bin: BinModel | null;
  said: SaidModel | null;
  notice: NoticeModel | null;
}

/** A program's kitchen has no stations: the cook stays at one end of a counter on which stands what tasks share. */
export function programModel(state: LaneState, t: number, options: SceneOptions): ProgramModel {
  return {
    t,
    cook: { ...cookModel(state, t, options), x: COOK_X },
    tasks: livingTasks(state),
    things: thingsModel(state),
    timers: timersModel(state, t, walkAt(state, t, options), 1, options),
    helpers: helpersModel(state, t, options),
    timeouts: timeoutsModel(state, t, options.shown),
    bin: binModel(state, t, options),
    said: saidModel(state, t, COOK_X, options.shown),
    notice: noticeModel(state, t, options.still),
  };
}
