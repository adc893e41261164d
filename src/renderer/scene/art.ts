import { ImageSource, Sprite, Texture } from 'pixi.js';
import { type Drawing, drawings } from './drawings';
import type { LanePalette } from './palette';

/** The scene's drawings as textures, rasterised for one resolution and one lane's colours. */
export class Art {
  readonly #textures = new Map<string, Texture>();

  private constructor(
    /** Pixels of the screen per scene unit. */
    readonly resolution: number,
    readonly palette: LanePalette,
  ) {}

  static async load(resolution: number, palette: LanePalette): Promise<Art> {
    const art = new Art(resolution, palette);
    const all = drawings(palette);
    const textures = await Promise.all(all.map((drawing) => rasterise(drawing, resolution)));
    for (const [i, { name }] of all.entries()) art.#textures.set(name, textures[i] as Texture);
    return art;
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
    for (const texture of this.#textures.values()) texture.destroy(true);
    this.#textures.clear();
  }
}

async function rasterise({ svg, box }: Drawing, resolution: number): Promise<Texture> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(box.width * resolution);
  canvas.height = Math.ceil(box.height * resolution);
  const image = new Image();
  const sized = svg.replace(
    '<svg ',
    `<svg width="${box.width * resolution}" height="${box.height * resolution}" `,
  );
  image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`;
  await image.decode();
  canvas.getContext('2d')?.drawImage(image, 0, 0, box.width * resolution, box.height * resolution);
  // An ImageSource takes the canvas as it is: a CanvasSource may size it anew, which wipes it.
  const source = new ImageSource({ resource: canvas, resolution });
  return new Texture({
    source,
    defaultAnchor: { x: (-box.x * resolution) / canvas.width, y: (-box.y * resolution) / canvas.height },
  });
}
