import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  type VideoCodec,
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

export type VideoFormat = 'mp4' | 'webm';

/** What a player expects in each kind of file, the best first. MP4 with H.264 is what slides and phones play. */
const codecs: Record<VideoFormat, VideoCodec[]> = { mp4: ['avc'], webm: ['vp9', 'vp8'] };
const containers = { mp4: () => new Mp4OutputFormat(), webm: () => new WebMOutputFormat() };

/** Whether this browser can encode video at all. */
export function encodesVideo(): boolean {
  return 'VideoEncoder' in globalThis;
}

/** Whether this browser can encode H.264, which not every one has. */
export async function encodesMp4(): Promise<boolean> {
  return encodesVideo() && (await getFirstEncodableVideoCodec(codecs.mp4)) !== null;
}

/**
 * A film as video.
 * @throws Error where this browser encodes nothing that the format takes; the signal's reason once it is cancelled
 */
export async function video(
  format: VideoFormat,
  film: Film,
  picture: RunPicture,
  waiting: Waiting,
): Promise<Blob> {
  const { width, height } = picture.canvas;
  const bitrate = width * height * BITS_PER_PIXEL;
  const codec = await getFirstEncodableVideoCodec(codecs[format], { width, height, bitrate });
  if (!codec) throw new Error(`WebCodecs VideoEncoder: ${codecs[format].join(', ')}`);
  const output = new Output({ format: containers[format](), target: new BufferTarget() });
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
  return new Blob([output.target.buffer ?? ''], { type: formats[format].mime });
}
