import { Container } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { MoreBadge } from '../kitchen/rail-view';
import { cellsOf } from './layout';
import type { ProgramModel } from './program-model';
import { ThingView } from './thing-view';

/** What the tasks of a program share, in a row on the counter and on the wall above it. */
export class ThingsView extends Container {
  readonly #things: ThingView[] = [];
  readonly #more: MoreBadge;

  constructor(
    readonly drawing: DrawingContext,
    left: number,
    counter: number,
    readonly counterWidth: number,
  ) {
    super({ x: left, y: counter });
    this.#more = new MoreBadge(drawing, 0, -24);
    this.addChild(this.#more);
  }

  show({ things: { first, total }, helpers: { workers } }: ProgramModel): void {
    const cells = cellsOf(this.counterWidth, total, workers > 0).slice(0, first.length);
    while (this.#things.length < cells.length) this.#add();
    for (const [i, view] of this.#things.entries()) {
      const [thing, cell] = [first[i], cells[i]];
      view.visible = thing !== undefined && cell !== undefined;
      if (thing && cell) view.show(thing, cell);
    }
    const last = cells.at(-1);
    this.#more.x = last ? last.x + last.width + 4 : 0;
    this.#more.show(total - cells.length);
  }

  #add(): void {
    const view = new ThingView(this.drawing);
    this.#things.push(view);
    this.addChild(view);
  }
}
