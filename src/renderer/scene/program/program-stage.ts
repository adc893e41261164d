import { Container } from 'pixi.js';
import type { Camera } from '../canvas/camera';
import type { DrawingContext } from '../canvas/drawing-context';
import { COUNTER_TOP, SCENE_HEIGHT, timerX } from '../canvas/geometry';
import { CookView } from '../cook/cook-view';
import { BenchView } from '../kitchen/bench-view';
import { BinView } from '../kitchen/bin-view';
import { HelpersView } from '../kitchen/helpers-view';
import { NoticeView } from '../kitchen/notice-view';
import { RoomView } from '../kitchen/room-view';
import { SaidView } from '../kitchen/said-view';
import { SpeechView } from '../kitchen/speech-view';
import { TimeoutsView } from '../kitchen/timeouts-view';
import { TimersView } from '../kitchen/timers-view';
import { ClockView } from '../kitchen/wall-view';
import { SAID_END, TIMERS_X } from './layout';
import type { ProgramModel } from './program-model';
import { TaskRailView } from './task-rail-view';
import { ThingsView } from './things-view';

/** How much of the extra height is above what hangs on the wall. */
const HANG_SHARE = 0.35;
const NOTICE = { down: 22, aside: 8 };
/** From the right end: clock, timeouts beside it, helpers and the bench before them. */
const CLOCK = { x: 44, y: 37, scale: 0.85 };
const TIMEOUTS = { x: 121, y: 27 };
const HELPERS = 108;
const BENCH = 160;
/** The bin stands beside the cook. */
const BIN = 128;

/** The kitchen of a program's lane, back to front, built for one size and one set of drawings. */
export class ProgramStage extends Container {
  readonly #scenery: { show(model: ProgramModel): void }[];
  readonly #cook: CookView;
  readonly #speech: SpeechView;
  readonly #said: SaidView;
  readonly #notice: NoticeView;

  constructor(
    drawing: DrawingContext,
    readonly camera: Camera,
  ) {
    super();
    const { left, right, height } = camera.extent;
    const counter = height - COUNTER_TOP;
    const width = right - left;
    const clock = at(new ClockView(drawing), right - CLOCK.x, CLOCK.y);
    clock.scale.set(CLOCK.scale);
    const timeouts = at(new TimeoutsView(drawing), right - TIMEOUTS.x, TIMEOUTS.y);
    const hung = [clock, timeouts, new TaskRailView(drawing, left, width)];
    const wall = new Container({ y: Math.round((height - SCENE_HEIGHT) * HANG_SHARE), children: hung });
    const helpers = new HelpersView(drawing, counter);
    helpers.x = right - HELPERS - ROW_MIDDLE;
    const bench = new BenchView(drawing, height);
    bench.x = right - BENCH;
    const bin = new BinView(drawing, height);
    bin.x = left + BIN;
    const timers = new TimersView(drawing, counter);
    timers.x = left + TIMERS_X - timerX[''];
    const things = new ThingsView(drawing, left, counter, width);
    this.#scenery = [...hung, helpers, bench, bin, timers, things];
    this.#cook = new CookView(drawing, height);
    this.#speech = new SpeechView(drawing, height);
    this.#said = new SaidView(drawing, height, SAID_END);
    this.#notice = new NoticeView(drawing, camera.width - 2 * NOTICE.aside);
    const cook = new Container({ x: left, children: [this.#cook, this.#speech, this.#said] });
    this.addChild(
      new RoomView(drawing, camera.extent, camera.scale),
      wall,
      helpers,
      bench,
      bin,
      timers,
      things,
    );
    this.addChild(cook, this.#notice);
  }

  show(model: ProgramModel): void {
    for (const view of this.#scenery) view.show(model);
    this.#cook.show(model.cook);
    this.#speech.show(model.cook);
    this.#said.show(model.said);
    const { extent, width, top } = this.camera;
    this.#notice.show(model.notice, extent.left + width / 2, top + NOTICE.down);
  }
}

/** The middle of the row in which helpers stand, as their view has it. */
const ROW_MIDDLE = 434;

function at<View extends Container>(view: View, x: number, y: number): View {
  view.position.set(x, y);
  return view;
}
