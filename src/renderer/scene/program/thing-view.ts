import { Container } from 'pixi.js';
import type { ShownThing } from '../../../shared/state/things';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink, ink2 } from '../canvas/palette';
import { MoreBadge } from '../kitchen/rail-view';
import type { Cell } from './layout';
import { NameTag, TAG_HEIGHT } from './name-tag';
import { HOOK, thingPicture } from './thing-picture';

const NAME = { size: 15, weight: 800, colour: ink } as const;
const HELD = { size: 14, weight: 500, colour: ink2 } as const;
const NAME_Y = -88;
const HELD_Y = -70;
/** Those who wait stand in front of the counter: the first, and how far apart. */
const LINE = { y: 24, pitch: TAG_HEIGHT + 2, shown: 3 };

/** What tasks share at its place: its name, what it holds and who has it, and below it who waits, first come first. */
export class ThingView extends Container {
  readonly #name: Label;
  readonly #held: Label;
  readonly #picture = new Container();
  readonly #holder: NameTag;
  readonly #waiters: NameTag[];
  readonly #more: MoreBadge;
  #drawn = '';

  constructor(readonly drawing: DrawingContext) {
    super();
    this.#name = new Label(drawing.lettering, NAME);
    this.#held = new Label(drawing.lettering, HELD);
    this.#holder = new NameTag(drawing);
    this.#waiters = Array.from({ length: LINE.shown }, () => new NameTag(drawing));
    this.#more = new MoreBadge(drawing, 0, LINE.y + (LINE.shown - 1) * LINE.pitch + 3);
    this.addChild(this.#picture, this.#name, this.#held, this.#holder, ...this.#waiters, this.#more);
  }

  show(thing: ShownThing, { x, width }: Cell): void {
    const drawn = JSON.stringify([thing, x, width]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const inside = width - 8;
    this.x = x + width / 2;
    this.#name.writeName(thing.name, inside);
    this.#held.writeName(this.drawing.words.program.held(thing), inside);
    for (const [label, y] of [
      [this.#name, NAME_Y],
      [this.#held, HELD_Y],
    ] as const)
      label.position.set(-label.textWidth / 2, y);
    for (const old of this.#picture.removeChildren()) old.destroy({ children: true });
    this.#picture.addChild(thingPicture(this.drawing, thing, inside));
    this.#showHolder(thing, inside);
    this.#showWaiters(thing, inside);
  }

  /** Who has the key: the tag hangs in its place. */
  #showHolder({ kind, holders }: ShownThing, width: number): void {
    const [holder] = kind === 'lock' ? holders : [];
    this.#holder.visible = holder !== undefined;
    if (!holder) return;
    this.#holder.show(holder, width);
    this.#holder.position.set(-this.#holder.tagWidth / 2, -HOOK + 24);
  }

  #showWaiters({ waiters: { first, total } }: ShownThing, width: number): void {
    const shown = total > LINE.shown ? LINE.shown - 1 : total;
    for (const [i, tag] of this.#waiters.entries()) {
      const waiter = i < shown ? first[i] : undefined;
      tag.visible = waiter !== undefined;
      if (!waiter) continue;
      tag.show(waiter, width);
      tag.position.set(-tag.tagWidth / 2, LINE.y + i * LINE.pitch);
    }
    this.#more.show(total - shown);
    this.#more.x = -this.#more.badgeWidth / 2;
  }
}
