import { Container } from 'pixi.js';
import { BoardView } from './board-view';
import { CookView } from './cook-view';
import { COUNTER_TOP, SCENE_HEIGHT } from './geometry';
import { RailView } from './rail-view';
import { RoomView } from './room-view';
import type { SceneModel } from './scene-model';
import { SinkView } from './sink-view';
import { SpeechView } from './speech-view';
import { StoveView } from './stove-view';
import type { Extent, Studio } from './studio';
import { TimersView } from './timers-view';
import { ToasterView } from './toaster-view';
import { ClockView, HatchView } from './wall-view';

/** How much of the extra height is above what hangs on the wall. */
const HANG_SHARE = 0.35;

/** The whole kitchen of one lane, back to front, built for one size and one set of drawings. */
export class KitchenStage extends Container {
  readonly #scenery: { show(model: SceneModel): void }[];
  readonly #cook: CookView;
  readonly #speech: SpeechView;

  /** @param closeUp the camera is so near that it would cut through what hangs over the cook's head: it stays away */
  constructor(studio: Studio, extent: Extent, closeUp: boolean) {
    super();
    const { height } = extent;
    const counter = height - COUNTER_TOP;
    const overhead = closeUp ? [] : [new ClockView(studio), new RailView(studio)];
    const hung = [new HatchView(studio), ...overhead];
    const stations = [
      new BoardView(studio, counter),
      new StoveView(studio, counter),
      new ToasterView(studio, counter),
      new SinkView(studio, counter),
    ];
    const timers = new TimersView(studio, counter);
    const wall = new Container({ y: Math.round((height - SCENE_HEIGHT) * HANG_SHARE) });
    wall.addChild(...hung);
    this.#scenery = [...hung, ...stations, timers];
    this.#cook = new CookView(studio, height);
    this.#speech = new SpeechView(studio, height);
    this.addChild(new RoomView(studio, extent), wall, ...stations, timers, this.#cook, this.#speech);
  }

  show(model: SceneModel): void {
    for (const view of this.#scenery) view.show(model);
    this.#cook.show(model.cook);
    this.#speech.show(model.cook);
  }
}
