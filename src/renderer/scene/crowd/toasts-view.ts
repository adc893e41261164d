import { Container, Graphics, ImageSource, Sprite, Texture } from 'pixi.js';
import type { DrawingContext, Extent } from '../canvas/drawing-context';
import { COOK_FEET } from '../canvas/geometry';
import type { CookModel } from '../cook/cook-model';
import { CookView } from '../cook/cook-view';
import { CloseUpView } from './close-up-view';
import { type CostModel, SHADES, scatter, TOASTING, type ToastsModel, toast } from './crowd-model';
import { CostView, LegendView } from './facts-view';
import { type Grid, gridOf } from './grid';
import { type Tally, TallyView } from './tally-view';
import { type Bytes, cellColours, hex, TRAY } from './toast-colours';

const COOK_X = 58;
const COOK_HEIGHT = 192;
const BOARD = { left: 120, right: 8, top: 33, bottom: 22, frame: 4 };
/** Cells of so many scene units are seen without a lens; it is so wide at most, and as high as the board may be. */
const SEEN_FROM = 14;
const LENS = { most: 118, gap: 8 };
/** The middle of the line above the board. */
const TALLY_Y = 18;
/** How much darker than others a toast may be, so that each is seen beside its neighbours. */
const UNLIKE = 0.16;

/**
 * One cook beside a board of toasts. The board is one small picture with a pixel a toast, drawn large, under a mask of
 * toast-shaped holes: two drawings, however many toasts there are.
 */
export class ToastsView extends Container {
  readonly #cook: CookView;
  readonly #tally: TallyView;
  readonly #cost: CostView;
  readonly #lens: CloseUpView;
  readonly #place: Container;
  readonly #board = new Container();
  #doing: CookModel['doing'] | '' = '';
  #texels: Texels | null = null;
  #count = -1;

  constructor(
    readonly drawing: DrawingContext,
    readonly extent: Extent,
    readonly lettering: number,
  ) {
    super();
    const tall = Math.min(1, (extent.height - 2 * COOK_FEET) / COOK_HEIGHT);
    this.#cook = new CookView(drawing, 0);
    this.#tally = new TallyView(drawing);
    this.#tally.position.set(BOARD.left - BOARD.frame, TALLY_Y * lettering);
    this.#tally.scale.set(lettering);
    this.#place = new Container({ x: COOK_X, y: extent.height, scale: tall, children: [this.#cook] });
    this.#place.cacheAsTexture({ resolution: drawing.art.resolution, antialias: true });
    this.#cost = new CostView(drawing);
    this.#cost.y = TALLY_Y * lettering;
    this.#lens = new CloseUpView(drawing, Math.min(LENS.most, (this.#roomHeight * 5) / 4));
    this.#lens.position.set(extent.right - BOARD.right - this.#lens.side, BOARD.top * lettering);
    const legend = new LegendView(drawing, legendOf(drawing));
    legend.scale.set(Math.min(lettering, (extent.right - BOARD.left - BOARD.right) / legend.wide));
    legend.position.set(BOARD.left, extent.height - (BOARD.bottom * lettering) / 2 - 1);
    this.addChild(this.#board, this.#lens, this.#place, this.#tally, this.#cost, legend);
  }

  get #roomHeight(): number {
    return this.extent.height - (BOARD.top + BOARD.bottom) * this.lettering;
  }

  show({ cells, closeUp, cook }: ToastsModel, tally: Tally, cost: CostModel): void {
    this.#tally.visible = tally.total > 0;
    this.#cost.x = this.#tally.x + this.#tally.show(tally) * this.lettering + 12;
    this.#cost.show(cost, this.extent.right - BOARD.right - this.#cost.x, this.lettering);
    this.#showCook(cook);
    if (cells.length !== this.#count) this.#lay(cells.length);
    this.#texels?.paint(cells);
    if (this.#lens.visible) this.#lens.show(closeUp);
  }

  /** The cook seldom moves, and is a picture until then. */
  #showCook(cook: CookModel): void {
    if (cook.doing === this.#doing) return;
    this.#doing = cook.doing;
    this.#cook.show(cook);
    this.#place.updateCacheTexture();
  }

  override destroy(options?: Parameters<Container['destroy']>[0]): void {
    this.#clear();
    super.destroy(options);
  }

  #clear(): void {
    for (const part of this.#board.removeChildren()) {
      if (part instanceof Sprite) part.texture.destroy(true);
      part.destroy();
    }
    this.#texels = null;
  }

  /** Makes a board for so many, its cells whole pixels of the screen. */
  #lay(count: number): void {
    this.#clear();
    this.#count = count;
    if (count === 0) return;
    const scale = this.drawing.art.resolution;
    const { right } = this.extent;
    const space = { width: right - BOARD.left - BOARD.right, height: this.#roomHeight };
    const inner = (length: number) => Math.floor((length - 2 * BOARD.frame) * scale);
    const gridIn = (width: number) => gridOf(count, inner(width), inner(space.height));
    this.#lens.visible = gridIn(space.width).cell / scale < SEEN_FROM;
    if (this.#lens.visible) space.width -= this.#lens.side + LENS.gap;
    const grid = gridIn(space.width);
    const size = { width: (grid.columns * grid.cell) / scale, height: (grid.rows * grid.cell) / scale };
    const x = Math.round((BOARD.left + (space.width - size.width) / 2) * scale) / scale;
    const y = Math.round((BOARD.top * this.lettering + BOARD.frame) * scale) / scale;
    this.#texels = new Texels(grid);
    const cells = new Sprite({ texture: this.#texels.texture, x, y, ...size });
    this.#board.addChild(frame(x, y, size.width, size.height, this.drawing.palette.main), cells);
    // Between cells of a pixel or so there is no room for joints.
    if (grid.cell >= 2) this.#board.addChild(new Sprite({ texture: maskTexture(grid), x, y, ...size }));
  }
}

function legendOf({ words: { crowd } }: DrawingContext) {
  const browning = [0, 0.5, 1].map((p) => hex(TOASTING + Math.floor(p * (SHADES - 1))));
  return [
    { colours: [hex(toast.raw)], words: crowd.toasts.raw },
    { colours: browning, words: crowd.toasts.waits },
    { colours: [hex(toast.ringing)], words: crowd.toasts.rings },
    { colours: [hex(toast.done)], words: crowd.toasts.done },
  ];
}

function frame(x: number, y: number, width: number, height: number, edge: string): Graphics {
  const { frame: thick } = BOARD;
  return new Graphics()
    .roundRect(x - thick, y - thick, width + 2 * thick, height + 2 * thick, 8)
    .fill(TRAY)
    .stroke({ width: 2, color: edge });
}

/** A picture of a pixel a toast. */
class Texels {
  readonly texture: Texture;
  readonly #context: CanvasRenderingContext2D;
  readonly #pixels: ImageData;

  constructor({ columns, rows }: Grid) {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: columns, height: rows });
    this.#context = canvas.getContext('2d') as CanvasRenderingContext2D;
    this.#pixels = new ImageData(columns, rows);
    this.texture = new Texture({ source: new ImageSource({ resource: canvas, scaleMode: 'nearest' }) });
  }

  paint(cells: Uint8Array): void {
    const bytes = this.#pixels.data;
    for (let i = 0, at = 0; i < cells.length; i++, at += 4) {
      const colour = cellColours[cells[i] as number] as Bytes;
      const light = 1 - UNLIKE * scatter(i);
      bytes[at] = colour[0] * light;
      bytes[at + 1] = colour[1] * light;
      bytes[at + 2] = colour[2] * light;
      bytes[at + 3] = 255;
    }
    this.#context.putImageData(this.#pixels, 0, 0);
  }
}

/** The board's ground with a hole for each toast: a square where cells are small, a slice of bread where not. */
function maskTexture({ columns, rows, cell }: Grid): Texture {
  const hole = document.createElement('canvas');
  hole.width = hole.height = cell;
  const tile = hole.getContext('2d') as CanvasRenderingContext2D;
  tile.fillStyle = cell < FINE ? FINE_GROUND : TRAY;
  tile.fillRect(0, 0, cell, cell);
  tile.globalCompositeOperation = 'destination-out';
  if (cell < BREAD_FROM) tile.fillRect(0, 0, Math.max(1, cell - 1), Math.max(1, cell - 1));
  else slice(tile, cell);
  const canvas = document.createElement('canvas');
  canvas.width = columns * cell;
  canvas.height = rows * cell;
  const board = canvas.getContext('2d') as CanvasRenderingContext2D;
  board.fillStyle = board.createPattern(hole, 'repeat') as CanvasPattern;
  board.fillRect(0, 0, canvas.width, canvas.height);
  return new Texture({ source: new ImageSource({ resource: canvas, scaleMode: 'nearest' }) });
}

/** Cells of fewer pixels are squares, and of still fewer ones stand closer: their joints let light through. */
const BREAD_FROM = 8;
const FINE = 5;
const FINE_GROUND = 'rgb(60 80 96 / 34%)';

function slice(tile: CanvasRenderingContext2D, cell: number): void {
  const gap = Math.max(1, Math.round(cell * 0.1));
  const [width, crust] = [cell - 2 * gap, Math.round((cell - 2 * gap) * 0.45)];
  const round = width * 0.22;
  tile.beginPath();
  tile.roundRect(gap, gap, width, crust, round);
  tile.roundRect(gap + width * 0.08, gap + crust * 0.5, width * 0.84, width - crust * 0.5, round * 0.4);
  tile.fill();
}
