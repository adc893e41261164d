import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { formats } from '../../shared/exports/formats';
import type { Film } from '../../shared/exports/headless-job';
import { frameTimes, shots, type Waiting } from './film';
import type { RunPicture } from './run-picture';

/** As in the cinema: each picture costs, and nothing here moves faster than the eye follows. */
const FPS = 24;
/** Bits a second for each pixel: enough for sharp text on flat colours. */
const BITS_PER_PIXEL = 4;

/** Whether this browser can encode video at all. */
export function encodesVideo(): boolean {
  return 'VideoEncoder' in globalThis;
}

/**
 * A film as WebM video (VP9 or VP8).
 * @throws Error where this browser encodes neither; the signal's reason once it is cancelled
 */
export async function webm(film: Film, picture: RunPicture, waiting: Waiting): Promise<Blob> {
  const { width, height } = picture.canvas;
  const bitrate = width * height * BITS_PER_PIXEL;
  const codec = await getFirstEncodableVideoCodec(['vp9', 'vp8'], { width, height, bitrate });
  if (!codec) throw new Error('WebCodecs VideoEncoder: VP9, VP8');
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new CanvasSource(picture.canvas, { codec, bitrate, latencyMode: 'realtime' });
  output.addVideoTrack(source, { frameRate: FPS });
  try {
    await output.start();
    const times = frameTimes(film, picture.run.show, FPS);
    for await (const n of shots(times, picture, waiting)) await source.add(n / FPS, 1 / FPS);
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  return new Blob([output.target.buffer ?? ''], { type: formats.webm.mime });
}
