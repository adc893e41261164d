import { applyPalette, GIFEncoder, type GifPalette, quantize } from 'gifenc';
import { formats } from '../../shared/exports/formats';
import type { Film } from '../../shared/exports/headless-job';
import { frameTimes, shots, type Waiting } from './film';
import type { RunPicture } from './run-picture';

const FPS = 10;
/** One colour of a GIF's 256 stands for "as before". */
const COLOURS = 255;
const UNCHANGED = COLOURS;

/** A film as an animated GIF that goes on for ever. @throws the signal's reason once it is cancelled */
export async function gif(film: Film, picture: RunPicture, waiting: Waiting): Promise<Blob> {
  const { width, height } = picture.canvas;
  const times = frameTimes(film, picture.run.show, FPS);
  const palette = paletteOf(times, picture);
  const encoder = GIFEncoder();
  const options = { delay: 1000 / FPS, transparent: true, transparentIndex: UNCHANGED, dispose: 1 };
  let before: Uint8Array | null = null;
  for await (const n of shots(times, picture, waiting)) {
    const now = applyPalette(pixels(picture), palette);
    const changed = before ? changes(before, now) : now;
    encoder.writeFrame(changed, width, height, n === 0 ? { ...options, palette: padded(palette) } : options);
    before = now;
  }
  encoder.finish();
  return new Blob([encoder.bytes() as Uint8Array<ArrayBuffer>], { type: formats.gif.mime });
}

/** The colours of the film's first, middle and last picture: one palette for all, so that nothing flickers. */
function paletteOf(times: readonly number[], picture: RunPicture): GifPalette {
  const samples = [0, times.length >> 1, times.length - 1].map((n) => {
    picture.draw(picture.run.show.at(times[n] ?? 0));
    return pixels(picture);
  });
  const all = new Uint8ClampedArray(samples.reduce((length, sample) => length + sample.length, 0));
  let at = 0;
  for (const sample of samples) {
    all.set(sample, at);
    at += sample.length;
  }
  return quantize(all, COLOURS);
}

/** With every place up to the one that stands for no change. */
function padded(palette: GifPalette): GifPalette {
  const missing = Array.from({ length: UNCHANGED + 1 - palette.length }, (): [number, number, number] => [
    0, 0, 0,
  ]);
  return [...palette, ...missing];
}

function pixels({ canvas, context }: RunPicture): Uint8ClampedArray {
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

function changes(before: Uint8Array, now: Uint8Array): Uint8Array {
  return now.map((colour, i) => (colour === before[i] ? UNCHANGED : colour));
}
