import { Container } from 'pixi.js';
import type { Camera } from '../canvas/camera';
import type { DrawingContext } from '../canvas/drawing-context';
import { COUNTER_TOP, hungY, timerX } from '../canvas/geometry';
import { CookView } from '../cook/cook-view';
import { BenchView } from '../kitchen/bench-view';
import { BinView } from '../kitchen/bin-view';
import { HELPERS_X, HelpersView } from '../kitchen/helpers-view';
import { NoticeView } from '../kitchen/notice-view';
import { RoomView } from '../kitchen/room-view';
import { SaidView } from '../kitchen/said-view';
import { BESIDE_APRON, SpeechView } from '../kitchen/speech-view';
import { TimeoutsView } from '../kitchen/timeouts-view';
import { TimersView } from '../kitchen/timers-view';
import { ClockView } from '../kitchen/wall-view';
import { SAID_END, TIMERS_X } from './layout';
import type { ProgramModel } from './program-model';
import { TaskRailView } from './task-rail-view';
import { ThingsView } from './things-view';

/** From the right end: clock, timeouts beside it, helpers and the bench before them. */
const CLOCK = { x: 44, y: 37, scale: 0.85 };
const TIMEOUTS = { x: 121, y: 27 };
const HELPERS = 108;
const BENCH = 160;
/** How far below a printed line the cook says that the thread is blocked, where timers stand beside the head. */
const UNDER_SAID = 29;
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
    const wall = new Container({ y: hungY(height), children: hung });
    const helpers = new HelpersView(drawing, counter);
    helpers.x = right - HELPERS - HELPERS_X;
    const bench = new BenchView(drawing, height);
    bench.x = right - BENCH;
    const bin = new BinView(drawing, height);
    bin.x = left + BIN;
    const timers = new TimersView(drawing, counter);
    timers.x = left + TIMERS_X - timerX[''];
    const things = new ThingsView(drawing, left, counter, width);
    this.#scenery = [...hung, helpers, bench, bin, timers, things];
    this.#cook = new CookView(drawing, height);
    // Beside the head are the timers, and above them the tickets.
    this.#speech = new SpeechView(drawing, height, BESIDE_APRON - UNDER_SAID);
    this.#said = new SaidView(drawing, height, SAID_END, BESIDE_APRON);
    this.#notice = new NoticeView(drawing, camera);
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
    this.#notice.show(model.notice, this.camera.extent.left);
  }
}

function at<View extends Container>(view: View, x: number, y: number): View {
  view.position.set(x, y);
  return view;
}
