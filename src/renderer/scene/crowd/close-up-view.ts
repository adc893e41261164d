import { Container, Graphics } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { type CloseToast, toast } from './crowd-model';
import { hex, TRAY } from './toast-colours';

const COLUMNS = 5;
const ROWS = 4;
const PAD = 6;
/** How high a toast pops, in slots. */
const LEAP = 0.62;
const CRUST = '#7A4A1E';

/** A few of the toasts through a lens, large enough to see each of them brown and pop. */
export class CloseUpView extends Container {
  readonly #slots: Graphics[];
  readonly #slot: number;

  /** @param side of the lens, scene units */
  constructor(
    readonly drawing: DrawingContext,
    readonly side: number,
  ) {
    super();
    this.#slot = (side - 2 * PAD) / COLUMNS;
    const ground = new Graphics()
      .roundRect(0, 0, side, this.tall, 10)
      .fill(TRAY)
      .stroke({ width: 3.5, color: drawing.palette.main });
    this.#slots = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
      const x = PAD + ((i % COLUMNS) + 0.5) * this.#slot;
      const y = PAD + (Math.floor(i / COLUMNS) + 0.5) * this.#slot;
      return new Graphics({ x, y });
    });
    this.addChild(ground, ...this.#slots);
  }

  get tall(): number {
    return ROWS * this.#slot + 2 * PAD;
  }

  show(toasts: readonly CloseToast[]): void {
    for (const [i, slot] of this.#slots.entries())
      this.#draw(slot, toasts[i] ?? { cell: toast.absent, pop: 0 });
  }

  /** A slot of the toaster, and its toast, which leaves it upwards. */
  #draw(slot: Graphics, { cell, pop }: CloseToast): void {
    const size = this.#slot * 0.8;
    slot
      .clear()
      .roundRect(-size / 2, -size / 2, size, size, 3)
      .fill('#6B7E8C');
    if (cell === toast.absent || cell === toast.done) return;
    const gone = cell === toast.justDone ? pop : 0;
    const lift = LEAP * this.#slot * Math.sin(Math.PI * Math.min(1, gone * 1.15));
    const [width, left, top] = [size * (1 - 0.25 * gone), (-size * (1 - 0.25 * gone)) / 2, -size / 2 - lift];
    const colour = cell === toast.justDone ? hex(toast.justDone) : hex(cell);
    slot
      .roundRect(left, top, width, size * 0.5, size * 0.18)
      .roundRect(left + width * 0.07, top + size * 0.22, width * 0.86, size * 0.76, size * 0.08)
      .fill({ color: colour, alpha: 1 - 0.6 * gone })
      .roundRect(left + width * 0.07, top + size * 0.9, width * 0.86, size * 0.08, 1)
      .fill({ color: CRUST, alpha: 0.7 * (1 - gone) });
  }
}
