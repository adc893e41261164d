import { Container, Graphics, Sprite } from 'pixi.js';
import type { DrawingContext, Extent } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink } from '../canvas/palette';
import type { CostModel, ThreadsModel } from './crowd-model';
import { CostView, LegendView } from './facts-view';
import { type Ranks, ranksOf } from './grid';
import { type Tally, TallyView } from './tally-view';

const STATURE = { height: 86, across: 33, deep: 31 };
const LARGEST = 1.9;
/** Heights of the wall with rail and hatch, and of the floor before the first rank. */
const WALL = 92;
/** The middle of the line that says what the waits cost. */
const COST_Y = 76;
const FLOOR = 6;
const RAIL = { x: 14, y: 14, first: 12, pitch: 42, shown: 5, gap: 10 };
const HATCH = { right: 12, y: 8, half: 53, scale: 0.86, sill: 74, cloche: 20 };
const TICKET = 36;
const LEGEND_GAP = 22;
/** Those who wait for work are paler. */
const PALE = '#CDBFB4';

/** Helper cooks by the hundred, the rail with the calls that no one has taken, and the hatch. */
export class ThreadsView extends Container {
  readonly #crowd = new Container();
  readonly #rail: RailOfMany;
  readonly #tally: TallyView;
  readonly #tallyRight: number;
  readonly #cost: CostView;
  readonly #legend: LegendView;
  readonly #byDefault: Label;
  #busy: Uint8Array = new Uint8Array();

  constructor(
    readonly drawing: DrawingContext,
    readonly extent: Extent,
    readonly lettering: number,
  ) {
    super();
    const { art } = drawing;
    const hatchX = extent.right - HATCH.right - HATCH.half * HATCH.scale;
    this.#rail = new RailOfMany(drawing, lettering);
    // A thousand helpers overlap: they are drawn into a picture, anew when one of them begins or ends its call.
    this.#crowd.cacheAsTexture({ resolution: art.resolution, antialias: false });
    this.#tally = new TallyView(drawing);
    this.#tally.y = 26;
    this.#tally.scale.set(lettering);
    this.#tallyRight = hatchX - HATCH.half * HATCH.scale - 8;
    this.#cost = new CostView(drawing);
    this.#cost.position.set(RAIL.x, COST_Y);
    this.#legend = new LegendView(drawing, [
      { colours: [drawing.palette.main], words: drawing.words.crowd.threads.busy },
      { colours: [PALE], words: drawing.words.crowd.threads.idle },
    ]);
    this.#legend.y = COST_Y;
    this.#legend.scale.set(lettering);
    this.#byDefault = new Label(
      drawing.lettering,
      { size: 18, weight: 600, colour: ink },
      drawing.words.crowd.threads.byDefault,
    );
    const room = (extent.right - 2 * RAIL.x) / this.#byDefault.textWidth;
    this.#byDefault.scale.set(Math.min(lettering, room));
    this.#byDefault.x = (extent.right - this.#byDefault.textWidth * this.#byDefault.scale.x) / 2;
    this.#byDefault.y = (WALL + extent.height) / 2;
    this.addChild(
      wall(drawing, extent),
      art.sprite('hatch', hatchX, HATCH.y, HATCH.scale),
      art.sprite('cloche', hatchX + HATCH.cloche, HATCH.y + HATCH.sill * HATCH.scale, 0.8),
      this.#rail,
      this.#tally,
      this.#crowd,
      this.#cost,
      this.#legend,
      this.#byDefault,
    );
  }

  show({ busy, waiting, kind, byDefault }: ThreadsModel, tally: Tally, cost: CostModel): void {
    this.#byDefault.visible = byDefault;
    this.#tell(cost);
    this.#tally.visible = tally.total > 0;
    this.#tally.x = this.#tallyRight - this.#tally.show(tally) * this.lettering;
    this.#rail.show(waiting, kind, this.#tally.x - RAIL.gap);
    if (busy.length !== this.#busy.length) this.#gather(busy.length);
    else if (busy.every((on, worker) => on === this.#busy[worker])) return;
    this.#busy = busy;
    this.#dress(busy);
  }

  /** The figures, and beside them what the colours mean, as far as there is room for it. */
  #tell(cost: CostModel): void {
    this.#cost.show(cost, this.#tallyRight - RAIL.x, this.lettering);
    this.#legend.x = RAIL.x + this.#cost.wide * this.#cost.scale.x + LEGEND_GAP;
    this.#legend.visible = this.#legend.x + this.#legend.wide * this.lettering < this.#tallyRight;
  }

  #dress(busy: Uint8Array): void {
    const { art } = this.drawing;
    const [working, idle] = [art.texture('helper-busy'), art.texture('helper-idle')];
    for (const [worker, on] of busy.entries()) {
      const helper = this.#crowd.children[worker] as Sprite;
      helper.texture = on ? working : idle;
      helper.tint = on ? '#fff' : PALE;
    }
    this.#crowd.updateCacheTexture();
  }

  /** Places this many helpers in their ranks, the last one in front. */
  #gather(count: number): void {
    for (const helper of this.#crowd.removeChildren()) helper.destroy();
    if (count === 0) return;
    const { right, height } = this.extent;
    const ranks = ranksOf(count, STATURE, { width: right - 8, height: height - WALL - FLOOR }, LARGEST);
    for (let worker = 0; worker < count; worker++) this.#crowd.addChild(this.#helper(worker, count, ranks));
  }

  #helper(worker: number, count: number, { scale, columns, rows }: Ranks): Sprite {
    const row = Math.floor(worker / columns);
    const inRow = Math.min(columns, count - row * columns);
    const across = Math.min((this.extent.right - 8) / (columns + 0.5), STATURE.across * scale * 1.6);
    const shift = rows > 1 ? (row % 2 === 0 ? -0.25 : 0.25) : 0;
    const x = this.extent.right / 2 + ((worker % columns) - (inRow - 1) / 2 + shift) * across;
    const y = this.extent.height - FLOOR - (rows - 1 - row) * STATURE.deep * scale;
    return this.drawing.art.sprite('helper-idle', x, y, scale);
  }
}

function wall({ palette }: DrawingContext, { right, height }: Extent): Graphics {
  return new Graphics()
    .rect(0, 62, right, height - 62)
    .fill(palette.tile)
    .rect(0, 60, right, 3)
    .fill(palette.border);
}

/** The first few tickets of a long line, and how many more there are. */
class RailOfMany extends Container {
  readonly #tickets = new Container();
  readonly #icons: Sprite[];
  readonly #bar = new Graphics();
  readonly #more: Label;
  #shown = 0;

  constructor(
    readonly drawing: DrawingContext,
    readonly larger: number,
  ) {
    super({ x: RAIL.x, y: RAIL.y });
    const { lettering, palette } = drawing;
    this.#icons = Array.from({ length: RAIL.shown }, () => new Sprite({ x: 8, y: 12, scale: 20 / 32 }));
    for (const [i, icon] of this.#icons.entries()) {
      const ticket = new Container({ x: RAIL.first + i * RAIL.pitch, y: 4 });
      const paper = new Graphics()
        .rect(0, 0, TICKET, 38)
        .fill('#fff')
        .rect(0, 0, TICKET, 7)
        .fill(drawing.words.taskColours('toast').fill);
      ticket.addChild(paper.stroke({ width: 1, color: palette.border }), icon);
      this.#tickets.addChild(ticket);
    }
    this.#more = new Label(lettering, { size: 17, weight: 800, colour: ink });
    this.#more.y = 22;
    this.#more.scale.set(larger);
    this.addChild(this.#tickets, this.#bar, this.#more);
  }

  /** @param end the x before which it ends, with the number of those that it does not show */
  show(waiting: number, kind: string, end: number): void {
    this.#more.write(`+${this.drawing.words.count(waiting)}`, this.drawing.words.taskColours(kind).ink);
    const room = end - RAIL.x - this.#more.textWidth * this.larger - RAIL.gap;
    this.#hang(ticketsIn(room));
    for (const [i, ticket] of this.#tickets.children.entries())
      ticket.visible = i < Math.min(waiting, this.#shown);
    for (const icon of this.#icons) icon.texture = this.drawing.art.icon(kind);
    const more = waiting - this.#shown;
    this.#more.write(
      more > 0 ? `+${this.drawing.words.count(more)}` : '',
      this.drawing.words.taskColours(kind).ink,
    );
  }

  /** Makes the bar as long as so many tickets need. */
  #hang(shown: number): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    const width = barWidth(shown);
    this.#bar
      .clear()
      .roundRect(0, 0, width, 8, 4)
      .fill('#998EA4')
      .rect(4, 1.5, width - 8, 2)
      .fill('#CDC4D6');
    this.#more.x = width + RAIL.gap;
  }
}

function barWidth(tickets: number): number {
  return RAIL.first * 2 + RAIL.pitch * tickets - 6;
}

function ticketsIn(room: number): number {
  const fit = Math.floor((room - barWidth(0)) / RAIL.pitch);
  return Math.min(RAIL.shown, Math.max(1, fit));
}
