import { derived } from '../../../shared/state/derived';
import { railTickets } from '../../../shared/state/lane-selectors';
import type { LaneState } from '../../../shared/state/lane-state';
import type { LaneId } from '../../../shared/trace/trace';
import { glide, progress, settle } from '../canvas/easing';
import { rail } from '../canvas/geometry';
import type { SceneOptions } from '../canvas/scene-options';
import { type CookModel, cookModel } from '../cook/cook-model';
import { walkAt } from '../cook/walk';
import { type HelpersModel, helpersModel } from './helpers-model';
import { type NoticeModel, noticeModel, type TimeoutModel, timeoutsModel } from './notice-model';
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
  bell: boolean;
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
  return {
    lane: state.lane,
    t,
    cook: cookModel(state, t, options),
    rail: railModel(state, t, options.still),
    board: boardModel(state, t, options),
    pans,
    toasts: toasterModel(state, t, options),
    sink: sinkModel(state, t, options),
    timers: timersModel(state, t, walkAt(state, t, options), pans.length, options),
    helpers: helpersModel(state, t),
    timeouts: timeoutsModel(state, t),
    notice: noticeModel(state, t, options.still),
    served: servedModel(state, t, options.still),
    phase: options.still ? 0 : t,
  };
}

function railModel(state: LaneState, t: number, still: boolean): RailModel {
  const placed = placedAt(state);
  const { first, total } = railTickets(state);
  const tickets = first.slice(0, rail.shown).map((ticket) => {
    const placedMs = ticket.bell ? undefined : placed.get(ticket.name);
    const hung = still || placedMs === undefined ? 1 : settle(progress(t, placedMs, HANG_MS));
    return { ...ticket, hung };
  });
  return { tickets, more: total - tickets.length };
}

/** When each ticket not yet started was hung up, by name. */
const placedAt = derived(
  ({ tickets }) => new Map([...tickets].filter((x) => x.task === null).map((x) => [x.name, x.placedMs])),
);

function servedModel({ orders, served }: LaneState, t: number, still: boolean): ServedModel[] {
  const last = Array.from({ length: SERVED_SHOWN }, (_, i) =>
    orders.get(served.get(served.size - 1 - i) ?? -1),
  );
  return last.flatMap((order) => {
    if (!order || order.servedMs === null) return [];
    return { kind: order.kind, p: still ? 1 : glide(progress(t, order.servedMs, SERVE_MS)) };
  });
}
