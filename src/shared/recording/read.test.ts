import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordedBreakfast } from '../../main/lessons/fixtures/recorded-breakfast';
import { decodeRecording, encodeRecording, LONGEST_RECORDING, RecordingError, readRecording } from '.';

let text: string;
beforeAll(async () => {
  text = await recordedBreakfast();
});

/** A stream that gives `bytes` in pieces, as a file does. */
function streamOf(bytes: Uint8Array, piece = 1000): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
}

const bytesOf = (content: string) => new TextEncoder().encode(content);

/** What it is refused with. */
async function problem(stream: ReadableStream<Uint8Array>): Promise<string> {
  try {
    await readRecording(stream);
  } catch (error) {
    expect(error).toBeInstanceOf(RecordingError);
    return (error as Error).message;
  }
  return 'it opened';
}

describe('a recording from a stream', () => {
  it.each([1, 7, 1000, 1e9])('opens in pieces of %d bytes, gzipped or not', async (piece) => {
    const { log } = decodeRecording(text);
    for (const bytes of [bytesOf(text), gzipSync(text)])
      expect(await readRecording(streamOf(bytes, piece))).toEqual({
        log,
        complete: true,
        bookmarks: [],
        title: '',
      });
  });

  it('keeps letters that are cut in two', async () => {
    const { log, complete } = await readRecording(streamOf(bytesOf(text.replace('a-run', '달걀 🍳')), 1));
    expect([log.header.id, complete]).toEqual(['달걀 🍳', true]);
  });

  it('is refused where its gzip stream is broken, cut off or followed by something', async () => {
    const packed = gzipSync(text);
    const flipped = packed.map((byte, index) => (index === 60 ? byte ^ 255 : byte));
    for (const bytes of [
      packed.subarray(0, -1),
      packed.subarray(0, 40),
      flipped,
      Buffer.concat([packed, bytesOf('?')]),
    ])
      expect(await problem(streamOf(bytes))).toMatch(/^line \d+: the gzip stream is broken or cut off$/);
  });

  it('opens as cut off where what was gzipped was', async () => {
    const { log, complete } = await readRecording(streamOf(gzipSync(text.slice(0, text.length / 2))));
    expect([log.length > 10, complete]).toEqual([true, false]);
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const reading = readRecording(streamOf(bytesOf(text)), {
      signal: abort.signal,
      onProgress: ({ bytes, events }) => {
        told.push(bytes);
        if (events > 20) abort.abort(new Error('enough'));
      },
    });
    await expect(reading).rejects.toThrow('enough');
    expect(told).toEqual([1000, 2000, 3000].slice(0, told.length));
    expect(told.length).toBeLessThan(text.length / 1000 - 1);
  });

  it('tells how far it is by the bytes of its file, which is packed', async () => {
    const packed = gzipSync(text);
    const told: number[] = [];
    await readRecording(streamOf(packed, 100), { onProgress: ({ bytes }) => void told.push(bytes) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(packed.length);
  });

  it('counts no bytes that only wait, however many come at once', async () => {
    const told: number[] = [];
    const spaces = `${text.slice(0, text.indexOf('\n'))}${' '.repeat(990_000)}\n${'x'.repeat(400_000)}`;
    const reading = readRecording(streamOf(bytesOf(spaces), 1e9), {
      onProgress: ({ bytes }) => void told.push(bytes),
    });
    await reading.catch(() => {});
    expect(told[0]).toBeLessThan(spaces.length / 4);
  });

  it('waits between two pieces for whoever is told', async () => {
    let waits = 0;
    const reading = readRecording(streamOf(bytesOf(text)), {
      onProgress: async () => {
        expect(++waits).toBe(1);
        await Promise.resolve();
        waits--;
      },
    });
    expect((await reading).complete).toBe(true);
  });

  it('fails with what its file fails with', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('the disk is gone')),
    });
    await expect(readRecording(broken)).rejects.toThrow('the disk is gone');
  });
});

describe('something endless', () => {
  /** `line` over and over, gzipped as it is read. */
  function bomb(line: string, times: number, head: string): ReadableStream<Uint8Array> {
    const block = Buffer.from(line.repeat(1000));
    async function* lines() {
      yield Buffer.from(head);
      for (let i = 0; i < times / 1000; i++) yield block;
    }
    return Readable.toWeb(
      Readable.from(lines()).pipe(createGzip({ level: 1 })),
    ) as ReadableStream<Uint8Array>;
  }

  it('is refused when one line never ends, having unpacked little more than it may be long', async () => {
    const before = process.memoryUsage().rss;
    const told = await problem(bomb('x'.repeat(1000), 1_000_000, text.slice(0, text.indexOf('\n') + 1)));
    expect(told).toBe('line 2: longer than 1000000 bytes');
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });

  it('is refused when it is longer than a recording can be', async () => {
    const { log } = decodeRecording(text);
    const lines = [...encodeRecording(log, false)].join('');
    // Header after header: refused at once, and not after a gigabyte.
    expect(await problem(bomb(lines, 1_000_000, ''))).toMatch(/^line \d+: /);
    expect(LONGEST_RECORDING).toBe(2 ** 30);
  });
});

it('what was recorded comes out the same again', async () => {
  const { log } = decodeRecording(text);
  const again = [...encodeRecording(log)].join('');
  expect(again.slice(again.indexOf('\n'))).toBe(text.slice(text.indexOf('\n')));
  expect(decodeRecording(again)).toEqual({ log, complete: true, bookmarks: [], title: '' });
  expect(decodeRecording([...encodeRecording(log, false)].join('')).complete).toBe(false);
});
