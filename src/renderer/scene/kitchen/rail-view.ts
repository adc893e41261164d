import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { rail } from '../canvas/geometry';
import { Label } from '../canvas/label';
import { ink, ink2 } from '../canvas/palette';
import type { SceneModel, TicketModel } from './scene-model';

const NAME = { size: 15, weight: 600, colour: ink } as const;
const EMPTY = { size: 15, weight: 500, colour: ink2 } as const;
const NAME_WIDTH = 69;
const DROP = 16;

/** The ticket rail with its first tickets, and how many more wait. */
export class RailView extends Container {
  readonly #slots: TicketSlot[];
  readonly #empty: Label;
  readonly #more: MoreBadge;

  constructor(readonly drawing: DrawingContext) {
    super({ x: rail.x, y: rail.y });
    this.#slots = Array.from({ length: rail.shown }, (_, i) => new TicketSlot(drawing, i));
    this.#empty = new Label(drawing.lettering, EMPTY);
    this.#more = new MoreBadge(drawing, rail.ticketX + rail.shown * rail.pitch, 29);
    this.addChild(drawing.art.sprite('rail'), ...this.#slots, this.#empty, this.#more);
  }

  show(model: SceneModel): void {
    const { tickets, more, closed } = model.rail;
    const { empty, closed: over } = this.drawing.words;
    for (const [i, slot] of this.#slots.entries()) slot.show(tickets[i] ?? null, tickets.length === 0);
    this.#empty.visible = tickets.length === 0;
    this.#empty.write(closed ? over : empty);
    this.#empty.position.set(rail.ticketX + rail.pitch + (98 - this.#empty.textWidth) / 2, 29);
    this.#more.show(more);
  }
}

/** One place on the rail: a ticket, or the outline of none. */
class TicketSlot extends Container {
  readonly #ticket = new Container();
  readonly #outline: Sprite;
  readonly #head: Sprite;
  readonly #icon: Sprite;
  readonly #name: Label;

  constructor(
    readonly drawing: DrawingContext,
    index: number,
  ) {
    super({ x: rail.ticketX + index * rail.pitch, y: 4 });
    this.#outline = drawing.art.sprite('empty-slot', 0, 4);
    this.#head = drawing.art.sprite('ticket-head');
    this.#icon = new Sprite({ x: 6, y: 16, scale: 0.56 });
    this.#name = new Label(drawing.lettering, NAME);
    this.#name.position.set(27, 25);
    this.#ticket.addChild(drawing.art.sprite('ticket'), this.#head, this.#icon, this.#name);
    this.addChild(this.#outline, this.#ticket);
  }

  show(ticket: TicketModel | null, empty: boolean): void {
    this.#outline.visible = empty;
    this.#ticket.visible = ticket !== null;
    if (!ticket) return;
    this.#head.tint = this.drawing.words.taskColours(ticket.kind).fill;
    this.#icon.texture = this.drawing.art.icon(ticket.kind);
    this.#name.writeName(this.drawing.words.taskName(ticket.kind, ticket.name), NAME_WIDTH);
    this.#ticket.alpha = ticket.hung;
    this.#ticket.y = (1 - ticket.hung) * DROP;
  }
}

/** How many more there are. */
export class MoreBadge extends Container {
  readonly #label: Label;
  readonly #ground = new Graphics();
  #count = 0;

  constructor(
    readonly drawing: DrawingContext,
    x: number,
    y: number,
  ) {
    super({ x, y });
    this.#label = new Label(drawing.lettering, { size: 15, weight: 800, colour: ink });
    this.addChild(this.#ground, this.#label);
  }

  /** Units that it is wide now. */
  get badgeWidth(): number {
    return this.#label.textWidth + 12;
  }

  show(count: number): void {
    this.visible = count > 0;
    if (!count || count === this.#count) return;
    this.#count = count;
    this.#label.write(this.drawing.words.more(count));
    this.#label.x = 6;
    this.#ground
      .clear()
      .roundRect(0, -12, this.badgeWidth, 24, 7)
      .fill('#fff')
      .stroke({ width: 1.5, color: ink2 });
  }
}
