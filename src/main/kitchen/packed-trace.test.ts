import { expect, it } from 'vitest';
import type { Emitted } from '../../shared/trace/trace';
import { type PackedBatch, TracePacker, TraceUnpacker } from './packed-trace';

const printed = (n: number): Emitted => ({
  type: 'printed',
  task: n % 7,
  text: `line ${n % 50}`,
  label: '',
  stream: 'stdout',
  job: null,
});

/** What comes out of a packer that was given so many events, flushed after every `often` of them. */
function through(count: number, often: number, room?: number) {
  const unpacker = new TraceUnpacker('left');
  const batches: PackedBatch[] = [];
  const packer = new TracePacker((batch) => batches.push({ ...batch, numbers: batch.numbers.slice() }), room);
  for (let n = 0; n < count; n++) {
    packer.add(n, printed(n));
    if (n % often === often - 1) packer.flush();
  }
  packer.flush();
  return batches.flatMap((batch) => unpacker.unpack(batch, unpacker.sent + 1));
}

it.each([
  ['batches of their own', undefined],
  ['memory for all of them', 400_000],
  ['memory for some, from whose end it goes on at its beginning', 20_000],
])('every event comes through, in %s', (_, room) => {
  for (const often of [7, 999, 1e9]) {
    const events = through(12_000, often, room);
    expect(events).toHaveLength(12_000);
    expect(events.every((event, n) => event.seq === n + 1 && event.t === n)).toBe(true);
    expect(events[11_998]).toMatchObject(printed(11_998));
  }
});

it('sends what lies in its memory, and takes no other', () => {
  const buffers = new Set<ArrayBufferLike>();
  const packer = new TracePacker(({ numbers }) => buffers.add(numbers.buffer), 400_000);
  for (let n = 0; n < 12_000; n++) packer.add(n, printed(n));
  packer.flush();
  expect(buffers.size).toBe(1);
});
