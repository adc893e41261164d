import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink, kitchen, white } from '../canvas/palette';
import type { SceneModel } from './scene-model';

const BENCH = { x: 448, up: 10, width: 132, seat: 44 };
const TICKETS = 3;
const STYLE = { size: 15, weight: 800, colour: ink } as const;

/** The bench on which calls wait for a helper, with how many helpers are busy and how many calls wait. */
export class BenchView extends Container {
  readonly #tickets: WaitingTicket[];
  readonly #busy: Label;
  readonly #waiting: Label;

  constructor(
    readonly drawing: DrawingContext,
    sceneHeight: number,
  ) {
    super({ x: BENCH.x, y: sceneHeight - BENCH.up });
    this.#tickets = Array.from({ length: TICKETS }, (_, i) => new WaitingTicket(drawing, 8 + i * 40));
    this.#busy = new Label(drawing.lettering, STYLE);
    this.#waiting = new Label(drawing.lettering, STYLE);
    this.#busy.position.set(9, -BENCH.seat + 18);
    this.#waiting.position.set(9, -BENCH.seat + 35);
    this.addChild(...this.#tickets, bench(), this.#busy, this.#waiting);
  }

  show({ helpers: { workers, busy, waiting, line } }: Pick<SceneModel, 'helpers'>): void {
    this.visible = workers > 0;
    if (!this.visible) return;
    for (const [i, ticket] of this.#tickets.entries()) ticket.show(line[i]);
    this.#busy.write(this.drawing.words.helpersBusy(busy, workers));
    this.#waiting.write(this.drawing.words.callsWaiting(waiting));
  }
}

function bench(): Graphics {
  const { width, seat } = BENCH;
  return new Graphics()
    .ellipse(width / 2, 1, width / 2, 4)
    .fill({ color: kitchen.shadow, alpha: 0.16 })
    .roundRect(4, -seat + 6, width - 8, seat - 6, 4)
    .fill(kitchen.door)
    .stroke({ width: 2, color: kitchen.handle })
    .roundRect(-3, -seat, width + 6, 9, 4)
    .fill(kitchen.counter)
    .rect(0, -seat + 1, width, 2.5)
    .fill(kitchen.counterLight);
}

/** A call's ticket that stands on the bench. */
class WaitingTicket extends Container {
  readonly #head = new Graphics().rect(0, 0, 32, 7).fill(white);
  readonly #icon = new Sprite({ x: 7, y: 12, scale: 18 / 32 });

  constructor(
    readonly drawing: DrawingContext,
    x: number,
  ) {
    super({ x, y: -BENCH.seat - 35 });
    const paper = new Graphics().rect(0, 0, 32, 36).fill(white).stroke({ width: 1, color: kitchen.plinth });
    this.addChild(paper, this.#head, this.#icon);
  }

  show(kind: string | undefined): void {
    this.visible = kind !== undefined;
    if (kind === undefined) return;
    this.#head.tint = this.drawing.words.taskColours(kind).fill;
    this.#icon.texture = this.drawing.art.icon(kind);
  }
}
