import { ImageSource, Rectangle, Sprite, Texture } from 'pixi.js';
import { type Drawing, drawings } from './drawings';
import type { LanePalette } from './palette';
import { type Place, rasterise } from './sheet';

/** The scene's drawings as textures, rasterised for one resolution and one lane's colours. */
export class Art {
  readonly #textures = new Map<string, Texture>();

  private constructor(
    readonly source: ImageSource,
    readonly palette: LanePalette,
  ) {}

  static async load(resolution: number, palette: LanePalette): Promise<Art> {
    const all = drawings(palette);
    const { canvas, places } = await rasterise(all, resolution);
    // An ImageSource takes the canvas as it is: a CanvasSource may size it anew, which wipes it.
    const art = new Art(new ImageSource({ resource: canvas, resolution }), palette);
    for (const [i, drawing] of all.entries()) art.#add(drawing, places[i] as Place);
    return art;
  }

  /** Pixels of the screen per scene unit. */
  get resolution(): number {
    return this.source.resolution;
  }

  texture(name: string): Texture {
    return this.#textures.get(name) ?? Texture.EMPTY;
  }

  /** The icon of a kind of task. */
  icon(kind: string): Texture {
    const name = kind === 'dish' ? 'dishes' : kind;
    return this.#textures.get(`icon-${name}`) ?? this.texture('icon-other');
  }

  /** A drawing with its origin at (x, y). */
  sprite(name: string, x = 0, y = 0, scale = 1): Sprite {
    return new Sprite({ texture: this.texture(name), x, y, scale });
  }

  destroy(): void {
    for (const texture of this.#textures.values()) texture.destroy();
    this.#textures.clear();
    this.source.destroy();
  }

  #add({ name, box }: Drawing, place: Place): void {
    const { resolution, source } = this;
    const [width, height] = [place.width / resolution, place.height / resolution];
    const frame = new Rectangle(place.x / resolution, place.y / resolution, width, height);
    const defaultAnchor = { x: -box.x / width, y: -box.y / height };
    this.#textures.set(name, new Texture({ source, frame, defaultAnchor }));
  }
}
