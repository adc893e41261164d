import { Container } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { stationX } from '../canvas/geometry';
import type { SceneModel } from './scene-model';

const SLICE = { x: 3, y: -37, pitch: 8, scale: 0.66 };
const MOST_SLICES = 4;

/** The board: a loaf, slices that lie ready, and the plate that is put together. */
export class BoardView extends Container {
  readonly #slices: Container[];
  readonly #knife;
  readonly #plate;
  readonly #sandwich;

  constructor({ art }: DrawingContext, counter: number) {
    super({ x: stationX.board, y: counter });
    this.#slices = Array.from({ length: MOST_SLICES }, (_, i) =>
      art.sprite('bread-plain', SLICE.x + i * SLICE.pitch, SLICE.y, SLICE.scale),
    );
    this.#knife = art.sprite('board-knife', 20, -13);
    this.#plate = art.sprite('plate', -14, -6, 0.8);
    this.#sandwich = art.sprite('sandwich', -14, -9, 0.8);
    this.addChild(art.sprite('board'), ...this.#slices, this.#knife, this.#plate, this.#sandwich);
  }

  show({ board, cook }: SceneModel): void {
    for (const [i, slice] of this.#slices.entries()) slice.visible = i < board.slices;
    this.#knife.visible = cook.prop !== 'knife' || cook.x > stationX.board + 100;
    const inHand = cook.doing === 'serving';
    this.#plate.visible = board.plate > 0 && !inHand;
    this.#sandwich.visible = board.plate > 0.25 && !inHand;
    this.#sandwich.scale.y = 0.8 * Math.min(1, board.plate * 1.6);
  }
}
