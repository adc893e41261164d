import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import png2icons from 'png2icons';

const logo = join(import.meta.dirname, '../src/renderer/theme/logo.svg');
/** Sizes of Linux's icon, in pixels. */
const sizes = [16, 32, 48, 64, 128, 256, 512];
/** As large as any system asks for, in pixels. */
const large = 1024;

const { BILINEAR, createICNS, createICO } = png2icons;
let drawing;

/**
 * The app's icons and its recordings', as electron-builder looks for them, drawn from the logo.
 * @returns {Promise<Record<string, Uint8Array>>} by path
 */
export async function drawIcons() {
  drawing ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  await drawing;
  const source = readFileSync(logo, 'utf8');
  const [app, mac, recording] = [source, withRoom(source), onPage(source)].map((svg) => png(svg, large));
  return {
    'icon.png': app,
    'icon.ico': drawn(createICO(app, BILINEAR, 0, false, true)),
    'mac.icns': drawn(createICNS(mac, BILINEAR, 0)),
    'recording.ico': drawn(createICO(recording, BILINEAR, 0, false, true)),
    'recording.icns': drawn(createICNS(recording, BILINEAR, 0)),
    ...Object.fromEntries(sizes.map((size) => [`icons/${size}x${size}.png`, png(source, size)])),
  };
}

/** Writes the icons into a folder, which is made where it is not there. */
export async function writeIcons(folder) {
  for (const [path, bytes] of Object.entries(await drawIcons())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function png(svg, size) {
  return Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}

/** The logo within an SVG of 32 units, at a place and of a size in it. */
const placed = (svg, x, y, size) =>
  svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${size}" height="${size}" `);

const page = (content) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>`;

/** The Dock's icons leave a tenth of their square free on each side. */
const withRoom = (svg) => page(placed(svg, 3.2, 3.2, 25.6));

/** A sheet of paper with a folded corner. */
const onPage = (svg) =>
  page(
    `<g fill="#fff" stroke="#B9A98C" stroke-linejoin="round"><path d="M5.5 1.5h14l7 7v22h-21z"/><path d="M19.5 1.5v7h7z" fill="#E9DFCC"/></g>${placed(svg, 9, 11.5, 14)}`,
  );

/** @throws {Error} where an icon could not be made of its picture */
function drawn(icon) {
  if (!icon) throw new Error('An icon could not be made of its picture.');
  return icon;
}
