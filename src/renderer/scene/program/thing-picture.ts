import { Container, Graphics } from 'pixi.js';
import type { ShownThing } from '../../../shared/state/things';
import type { DrawingContext } from '../canvas/drawing-context';
import { kitchen } from '../canvas/palette';

/** How high what hangs on the wall begins above the counter. */
export const HOOK = 52;
const PITCH = 22;
const PLATE = { scale: 0.42, height: 7, most: 6 };

/** Something that tasks share as a thing of the kitchen, on the counter or on the wall above it; x is its middle. */
export function thingPicture(
  drawing: DrawingContext,
  { kind, places }: ShownThing,
  width: number,
): Container {
  const { art } = drawing;
  const on = places.filled > 0;
  switch (kind) {
    case 'lock':
      return hung(art.sprite('thing-hook'), on ? null : art.sprite('thing-key', 0, 7));
    case 'event':
      return hung(art.sprite(on ? 'thing-lamp-lit' : 'thing-lamp'), null);
    case 'condition':
      return hung(art.sprite('thing-bell'), null);
    case 'queue':
      return pass(drawing, places, width);
    case 'barrier':
      return row(drawing, places, width, ['thing-no-guest', 'thing-guest']);
    default:
      return row(drawing, places, width, ['thing-no-pot', 'thing-pot']);
  }
}

function hung(what: Container, below: Container | null): Container {
  const both = new Container({ children: below ? [what, below] : [what] });
  both.y = -HOOK;
  return both;
}

/** Places in a row on a shelf; of more than fit, the first. */
function row(
  { art }: DrawingContext,
  { filled, drawn }: ShownThing['places'],
  width: number,
  [empty, full]: [string, string],
): Container {
  const fit = Math.min(drawn, Math.floor((width - 8) / PITCH));
  const left = -((fit - 1) * PITCH) / 2;
  const all = new Container();
  for (let place = 0; place < fit; place++)
    all.addChild(art.sprite(place < filled ? full : empty, left + place * PITCH, -6));
  all.addChild(shelf(fit * PITCH + 6));
  return all;
}

function shelf(width: number): Graphics {
  return new Graphics()
    .roundRect(-width / 2, -7, width, 7, 2)
    .fill(kitchen.counterDark)
    .roundRect(-width / 2, -7, width, 3, 1.5)
    .fill(kitchen.shelf);
}

/** The pass: plates on two shelves under a lamp, one pile of them where nothing bounds how many. */
function pass(
  { art }: DrawingContext,
  { filled, drawn, all }: ShownThing['places'],
  width: number,
): Container {
  const pile = new Container();
  const columns = Math.max(1, Math.min(2, Math.floor((width - 12) / 34)));
  const most = Math.min(PLATE.most * columns, all === null ? filled : drawn);
  for (let place = 0; place < most; place++) {
    const [column, level] = [place % columns, Math.floor(place / columns)];
    const x = (column - (columns - 1) / 2) * 32;
    const y = -10 - level * PLATE.height;
    pile.addChild(
      place < filled ? art.sprite('plate', x, y, PLATE.scale) : art.sprite('thing-no-plate', x, y + 1),
    );
  }
  const wide = columns * 34 + 10;
  const frame = new Graphics()
    .rect(-wide / 2, -HOOK, 4, HOOK)
    .rect(wide / 2 - 4, -HOOK, 4, HOOK)
    .fill(kitchen.counterDark)
    .roundRect(-wide / 2 - 3, -HOOK - 3, wide + 6, 7, 3)
    .fill(kitchen.shelf);
  return new Container({ children: [frame, pile, shelf(wide + 6)] });
}
