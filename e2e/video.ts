import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import type * as Mediabunny from 'mediabunny';

const size = { width: 640, height: 360 };
/** Between two pictures, in ms: to take and to encode one costs as much as a few steps of a test. */
const EVERY_MS = 500;

interface Frame {
  /** A picture file, in base64. */
  picture: string;
  /** When it came, in ms since the watching began. */
  atMs: number;
}

interface Film {
  frames: Frame[];
  endedMs: number;
  size: { width: number; height: number };
}

/** What a page shows, from now on. The frames come from the page itself, so it is the same on both hosts. */
export class Video {
  readonly #frames: Frame[] = [];
  #beganAt = 0;
  #endedMs = 0;

  /** Begins to watch a page. */
  async watch(page: Page): Promise<void> {
    this.#beganAt = performance.now();
    await page.screencast.start({
      size,
      fps: 1000 / EVERY_MS,
      quality: 60,
      onFrame: ({ data }) => {
        if (this.#now() >= (this.#frames.at(-1)?.atMs ?? 0) + EVERY_MS) this.#add(data);
      },
    });
  }

  /** Ends watching; a page that never changed has shown its last picture alone. */
  async end(page: Page, lastPicture: Buffer): Promise<void> {
    await page.screencast.stop();
    this.#add(lastPicture);
    this.#endedMs = this.#now();
  }

  /** Writes what was seen as a WebM file, encoded by a browser. */
  async save(browser: Browser, file: string): Promise<void> {
    if (this.#frames.length === 0) return;
    const studio = await browser.newPage();
    // Encoders are there for secure pages alone.
    await studio.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await studio.goto('http://127.0.0.1/');
    await studio.addScriptTag({ content: await muxer() });
    const webm = await studio.evaluate(encode, { frames: this.#frames, endedMs: this.#endedMs, size });
    await studio.close();
    await writeFile(file, Buffer.from(webm, 'base64'));
  }

  #add(picture: Buffer): void {
    this.#frames.push({ picture: picture.toString('base64'), atMs: this.#now() });
  }

  #now(): number {
    return performance.now() - this.#beganAt;
  }
}

async function muxer(): Promise<string> {
  const file = new URL('../node_modules/mediabunny/dist/bundles/mediabunny.min.cjs', import.meta.url);
  return readFile(file, 'utf8');
}

/** Runs in the browser: pictures in, a WebM file as base64 out. */
async function encode({ frames, endedMs, size }: Film): Promise<string> {
  const { BufferTarget, CanvasSource, Output, WebMOutputFormat } = (
    globalThis as unknown as { Mediabunny: typeof Mediabunny }
  ).Mediabunny;
  const canvas = new OffscreenCanvas(size.width, size.height);
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new CanvasSource(canvas, { codec: 'vp8', bitrate: 1_000_000, latencyMode: 'realtime' });
  output.addVideoTrack(source);
  await output.start();
  for (const [index, { picture, atMs }] of frames.entries()) {
    const image = await createImageBitmap(await (await fetch(`data:image/*;base64,${picture}`)).blob());
    canvas.getContext('2d')?.drawImage(image, 0, 0, size.width, size.height);
    const untilMs = frames[index + 1]?.atMs ?? endedMs;
    await source.add(atMs / 1000, Math.max(1, untilMs - atMs) / 1000);
  }
  await output.finalize();
  const reader = new FileReader();
  reader.readAsDataURL(new Blob([output.target.buffer ?? '']));
  await new Promise((resolve) => reader.addEventListener('load', resolve));
  return String(reader.result).split(',')[1] ?? '';
}
