import { Container } from 'pixi.js';
import { type Camera, leftEdge } from '../canvas/camera';
import type { DrawingContext } from '../canvas/drawing-context';
import { COUNTER_TOP, hungY } from '../canvas/geometry';
import { CookView } from '../cook/cook-view';
import { BenchView } from './bench-view';
import { BinView } from './bin-view';
import { BoardView } from './board-view';
import { HelpersView } from './helpers-view';
import { NoticeView } from './notice-view';
import { PostsView } from './posts-view';
import { RailView } from './rail-view';
import { RoomView } from './room-view';
import { SaidView } from './said-view';
import type { SceneModel } from './scene-model';
import { SinkView } from './sink-view';
import { SpeechView } from './speech-view';
import { StoveView } from './stove-view';
import { TimeoutsView } from './timeouts-view';
import { TimersView } from './timers-view';
import { ToasterView } from './toaster-view';
import { ClockView, HatchView } from './wall-view';

/** The whole kitchen of one lane, back to front, built for one size and one set of drawings. */
export class KitchenStage extends Container {
  readonly #scenery: { show(model: SceneModel): void }[];
  readonly #cook: CookView;
  readonly #speech: SpeechView;
  readonly #said: SaidView;
  readonly #notice: NoticeView;

  /** @param closeUp the camera is so near that it would cut through what hangs over the cook's head: it stays away */
  constructor(
    drawing: DrawingContext,
    readonly camera: Camera,
    closeUp: boolean,
  ) {
    super();
    const { extent } = camera;
    const { height } = extent;
    const counter = height - COUNTER_TOP;
    const overhead = closeUp ? [] : [new ClockView(drawing), new RailView(drawing)];
    const hung = [new HatchView(drawing), new TimeoutsView(drawing), ...overhead];
    const stations = [
      new BoardView(drawing, counter),
      new StoveView(drawing, counter),
      new ToasterView(drawing, counter),
      new SinkView(drawing, counter),
    ];
    const timers = new TimersView(drawing, counter);
    const helpers = new HelpersView(drawing, counter);
    const wall = new Container({ y: hungY(height) });
    wall.addChild(...hung);
    const bin = new BinView(drawing, height);
    const floor = [new BenchView(drawing, height), bin, new PostsView(drawing, height)];
    this.#scenery = [...hung, helpers, ...stations, timers, ...floor];
    this.#cook = new CookView(drawing, height);
    this.#speech = new SpeechView(drawing, height);
    this.#said = new SaidView(drawing, height);
    this.#notice = new NoticeView(drawing, camera);
    const scenery = [
      new RoomView(drawing, extent, camera.scale),
      wall,
      helpers,
      ...stations,
      timers,
      ...floor,
    ];
    this.addChild(...scenery, this.#cook, this.#speech, this.#said, this.#notice);
  }

  show(model: SceneModel): void {
    for (const view of this.#scenery) view.show(model);
    this.#cook.show(model.cook);
    this.#speech.show(model.cook);
    this.#said.show(model.said);
    this.#notice.show(model.notice, leftEdge(this.camera, model.cook.x));
  }
}
