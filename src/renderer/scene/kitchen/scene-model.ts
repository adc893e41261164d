import { derived } from '../../../shared/state/derived';
import { railTickets } from '../../../shared/state/lane-selectors';
import type { LaneState } from '../../../shared/state/lane-state';
import { isEmpty, type Plate, type Portion, plates } from '../../../shared/state/portions';
import type { LaneId } from '../../../shared/trace/trace';
import { glide, settle } from '../canvas/easing';
import { rail } from '../canvas/geometry';
import { momentMotion, type SceneOptions } from '../canvas/scene-options';
import { type CookModel, cookModel } from '../cook/cook-model';
import { walkAt } from '../cook/walk';
import { type HelpersModel, helpersModel } from './helpers-model';
import { type NoticeModel, noticeModel, type TimeoutModel, timeoutsModel } from './notice-model';
import { type SaidModel, saidModel } from './said-model';
import { type BinModel, binModel } from './spoilt-model';
import {
  type BoardModel,
  boardModel,
  type PanModel,
  type SinkModel,
  sinkModel,
  stoveModel,
  type ToastModel,
  toasterModel,
} from './station-model';
import { type TimersModel, timersModel } from './timer-model';

export interface TicketModel {
  kind: string;
  name: string;
  /** How far it has come onto the rail, 0 to 1. */
  hung: number;
}

interface RailModel {
  tickets: TicketModel[];
  more: number;
  /** No order is taken any more. */
  closed: boolean;
}

export interface ServedModel {
  kind: string;
  portions: readonly Portion[];
  /** Nothing was made for it. */
  empty: boolean;
  /** How far the plate has come through the hatch, 0 to 1. */
  p: number;
}

/** The whole picture of one kitchen at one moment, in scene units: plain, and a function of lane and time alone. */
export interface SceneModel {
  lane: LaneId;
  t: number;
  cook: CookModel;
  rail: RailModel;
  board: BoardModel;
  pans: PanModel[];
  toasts: ToastModel[];
  sink: SinkModel;
  /** null where nothing was cancelled. */
  bin: BinModel | null;
  timers: TimersModel;
  helpers: HelpersModel;
  timeouts: TimeoutModel[];
  said: SaidModel | null;
  notice: NoticeModel | null;
  /** Last order first, at most two. */
  served: ServedModel[];
  /** Time of flames, steam, water and foam, ms; 0 where nothing may move by itself. */
  phase: number;
}

const HANG_MS = 200;
const SERVE_MS = 400;
const SERVED_SHOWN = 2;

/** The picture of `state` at kitchen time `t` (ms, not before the state's last event). */
export function sceneModel(state: LaneState, t: number, options: SceneOptions): SceneModel {
  const pans = stoveModel(state, t, options);
  const cook = cookModel(state, t, options);
  return {
    lane: state.lane,
    t,
    cook,
    rail: railModel(state, t, options),
    board: boardModel(state, t, options),
    pans,
    toasts: toasterModel(state, t, options),
    sink: sinkModel(state, t, options),
    bin: binModel(state, t, options),
    timers: timersModel(state, t, walkAt(state, t, options), pans.length, options),
    helpers: helpersModel(state, t, options),
    timeouts: timeoutsModel(state, t, options.shown),
    said: saidModel(state, t, cook.x, options.shown),
    notice: noticeModel(state, t, options.still),
    served: servedModel(state, t, options),
    phase: options.still ? 0 : t,
  };
}

function railModel(state: LaneState, t: number, options: SceneOptions): RailModel {
  const { first, total } = railTickets(state);
  const tickets = first.slice(0, rail.shown).map(({ kind, name, placedMs }) => ({
    kind,
    name,
    hung: settle(momentMotion('ticket-placed', placedMs, HANG_MS, t, options)),
  }));
  return { tickets, more: total - tickets.length, closed: state.closed };
}

function servedModel(state: LaneState, t: number, options: SceneOptions): ServedModel[] {
  return atHatch(state).map(({ plate, sinceMs }) => ({
    kind: plate.kind,
    portions: plate.portions,
    empty: !plate.served,
    p: glide(momentMotion(plate.served ? 'order-served' : 'task-done', sinceMs, SERVE_MS, t, options)),
  }));
}

/** The plates that were served last, and those on which there is nothing to serve, the latest first. */
const atHatch = derived((state) => {
  const { orders, served } = state;
  const last = Array.from({ length: SERVED_SHOWN }, (_, i) => served.get(served.size - 1 - i) ?? -1);
  const all = plates(state);
  const atHatch: { plate: Plate; sinceMs: number }[] = [];
  for (const order of last) {
    const plate = all.get(order);
    if (plate) atHatch.push({ plate, sinceMs: orders.get(order)?.servedMs ?? 0 });
  }
  for (const plate of all.values()) if (isEmpty(plate)) atHatch.push({ plate, sinceMs: plate.endedMs ?? 0 });
  return atHatch.sort((a, b) => b.sinceMs - a.sinceMs).slice(0, SERVED_SHOWN);
});
