import type { Drawing } from './drawings';

/** A drawing's place on a sheet, in whole pixels. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Drawings rasterised beside one another. */
export interface Sheet {
  canvas: HTMLCanvasElement;
  /** One for each drawing, in their order. */
  places: Place[];
}

/** So that no drawing is drawn with the edge of another one. */
const GUTTER = 2;
const MOST_WIDTH = 2048;

/**
 * Rasterises drawings all at once: as an image each they would be as many documents, which take five times as long.
 * @param resolution pixels per unit
 */
export async function rasterise(drawings: readonly Drawing[], resolution: number): Promise<Sheet> {
  const { places, width, height } = pack(drawings, resolution);
  const parts = drawings.map(({ svg, box }, i) => {
    const { x, y } = places[i] as Place;
    const size = `width="${box.width * resolution}" height="${box.height * resolution}"`;
    return svg.replace('<svg ', `<svg x="${x}" y="${y}" ${size} `);
  });
  const image = new Image();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return { canvas, places };
}

/** Places for the drawings in rows, and the size of it all. */
export function pack(
  drawings: readonly Pick<Drawing, 'box'>[],
  resolution: number,
): { places: Place[]; width: number; height: number } {
  const row = { x: 0, y: 0, height: 0 };
  let width = 0;
  const places = drawings.map(({ box }) => {
    const size = { width: Math.ceil(box.width * resolution), height: Math.ceil(box.height * resolution) };
    if (row.x > 0 && row.x + size.width > MOST_WIDTH)
      Object.assign(row, { x: 0, y: row.y + row.height, height: 0 });
    const place = { x: row.x, y: row.y, ...size };
    row.x += size.width + GUTTER;
    row.height = Math.max(row.height, size.height + GUTTER);
    width = Math.max(width, row.x);
    return place;
  });
  return { places, width, height: row.y + row.height };
}
