import { railTickets } from '../../../shared/state/lane-selectors';
import type { LaneState } from '../../../shared/state/lane-state';
import type { LaneId } from '../../../shared/trace/trace';
import { glide, settle } from '../canvas/easing';
import { rail } from '../canvas/geometry';
import { momentMotion, type SceneOptions } from '../canvas/scene-options';
import { type CookModel, cookModel } from '../cook/cook-model';
import { walkAt } from '../cook/walk';
import { type HelpersModel, helpersModel } from './helpers-model';
import { type NoticeModel, noticeModel, type TimeoutModel, timeoutsModel } from './notice-model';
import { type SaidModel, saidModel } from './said-model';
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

export interface RailModel {
  tickets: TicketModel[];
  more: number;
}

export interface ServedModel {
  kind: string;
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
    timers: timersModel(state, t, walkAt(state, t, options), pans.length, options),
    helpers: helpersModel(state, t),
    timeouts: timeoutsModel(state, t),
    said: saidModel(state, t, cook.x),
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
  return { tickets, more: total - tickets.length };
}

function servedModel({ orders, served }: LaneState, t: number, options: SceneOptions): ServedModel[] {
  const last = Array.from({ length: SERVED_SHOWN }, (_, i) =>
    orders.get(served.get(served.size - 1 - i) ?? -1),
  );
  return last.flatMap((order) => {
    if (!order || order.servedMs === null) return [];
    return {
      kind: order.kind,
      p: glide(momentMotion('order-served', order.servedMs, SERVE_MS, t, options)),
    };
  });
}
