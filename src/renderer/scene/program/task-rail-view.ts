import { Container, Graphics, Sprite } from 'pixi.js';
import type { LivingTask } from '../../../shared/state/living-tasks';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink, ink2 } from '../canvas/palette';
import { MoreBadge } from '../kitchen/rail-view';
import { railOf } from './layout';
import type { ProgramModel } from './program-model';

const NAME = { size: 15, weight: 600, colour: ink } as const;
const DOING = { size: 14, weight: 500, colour: ink2 } as const;
const TOP = 11;
const WIDTH = 84;
const ICON = 13;

/** The rail with a ticket for each task that has not ended: its name, and what it does. The one at hand has an edge. */
export class TaskRailView extends Container {
  readonly #tickets: TaskTicket[];
  readonly #none: Label;
  readonly #more: MoreBadge;

  /** @param left x of the left end of what is in sight, `width` units of it */
  constructor(
    readonly drawing: DrawingContext,
    left: number,
    width: number,
  ) {
    const { x, length, ticketX, pitch, tickets } = railOf(width);
    super({ x: left + x, y: TOP });
    this.#tickets = Array.from({ length: tickets }, (_, i) => new TaskTicket(drawing, ticketX + i * pitch));
    this.#none = new Label(
      drawing.lettering,
      { ...NAME, weight: 500, colour: ink2 },
      drawing.words.program.noTask,
    );
    this.#none.position.set(ticketX + 8, 29);
    this.#more = new MoreBadge(drawing, ticketX + tickets * pitch, 29);
    this.addChild(bar(length), ...this.#tickets, this.#none, this.#more);
  }

  show({ t, tasks: { first, total } }: ProgramModel): void {
    for (const [i, ticket] of this.#tickets.entries()) ticket.show(first[i], t);
    this.#none.visible = total === 0;
    this.#more.show(Math.max(0, total - this.#tickets.length));
  }
}

function bar(length: number): Graphics {
  return new Graphics()
    .roundRect(0, 1, length, 9, 4.5)
    .fill('#998EA4')
    .roundRect(0, 1, length, 4, 2)
    .fill('#CDC4D6')
    .circle(6, 5.5, 2)
    .circle(length - 6, 5.5, 2)
    .fill('#5F5672');
}

class TaskTicket extends Container {
  readonly #head: Sprite;
  readonly #icon = new Sprite({ x: 7, y: 34 - ICON / 2, scale: ICON / 24 });
  readonly #edge: Graphics;
  readonly #name: Label;
  readonly #doing: Label;

  constructor(
    readonly drawing: DrawingContext,
    x: number,
  ) {
    super({ x, y: 4 });
    const { art, lettering } = drawing;
    this.#head = art.sprite('ticket-head');
    this.#name = new Label(lettering, NAME);
    this.#name.position.set(7, 20);
    this.#doing = new Label(lettering, DOING);
    this.#doing.position.set(7 + ICON + 4, 35);
    this.#edge = new Graphics().rect(0, 2, 98, 44).stroke({ width: 2.5, color: drawing.palette.main });
    this.addChild(art.sprite('ticket'), this.#head, this.#edge, this.#icon, this.#name, this.#doing);
  }

  show(task: LivingTask | undefined, t: number): void {
    this.visible = task !== undefined;
    if (!task) return;
    const { art, words } = this.drawing;
    this.#head.tint = words.taskColours(task.kind).fill;
    this.#icon.texture = art.texture(iconOf(task));
    this.#name.writeName(words.taskName(task.kind, task.name), WIDTH);
    this.#doing.writeName(words.program.doing(task, t), WIDTH - ICON - 4);
    this.#edge.visible = task.doing === 'running' || task.doing === 'blocked';
  }
}

function iconOf({ doing, on }: LivingTask): string {
  if (doing === 'waiting') return on === 'timer' ? 'state-timer' : 'state-line';
  return doing === 'running' || doing === 'ready' ? `state-${doing}` : 'state-line';
}
