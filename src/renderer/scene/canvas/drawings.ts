import { drawn, type LanePalette } from './palette';

const files = import.meta.glob<string>('../../../../assets/scene/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A drawing's SVG and its viewBox, whose origin is where the drawing stands. */
export interface Drawing {
  name: string;
  svg: string;
  box: { x: number; y: number; width: number; height: number };
}

/** Every drawing of the scene, in the colours of the lane. */
export function drawings(palette: LanePalette): Drawing[] {
  return Object.entries(files).map(([path, svg]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.svg'.length);
    return { name, svg: recolour(svg, palette), box: viewBox(svg) };
  });
}

function recolour(svg: string, palette: LanePalette): string {
  const swaps = Object.entries(drawn).flatMap(([role, colours]) =>
    colours.map((colour) => [colour, palette[role as keyof typeof drawn]] as const),
  );
  return swaps.reduce((text, [from, to]) => text.replaceAll(from, to), svg);
}

function viewBox(svg: string): Drawing['box'] {
  const [x, y, width, height] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 1 1').split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { x, y, width, height };
}
