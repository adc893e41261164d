import { type LessonCard, parseParameters } from '../../shared/lesson/lesson';
import type { TraceEvent } from '../../shared/trace/trace';
import type { AsyncKitchen } from './async-kitchen';
import { VirtualClock } from './clock';
import { cookLane } from './lane';
import type { AnyLesson } from './lesson';
import type { PackedBatch } from './packed-trace';
import { TraceUnpacker } from './packed-trace';

/** For tests: one lane of a lesson on the virtual clock, in this thread. */
export async function cookVirtually(
  lesson: AnyLesson,
  mode: 'sync' | 'async',
  given: Record<string, unknown> = {},
): Promise<TraceEvent[]> {
  const batches: PackedBatch[] = [];
  await cookLane({
    lesson,
    mode,
    parameters: parseParameters(lesson.card, given),
    clock: new VirtualClock(),
    readInbox: () => [],
    send: (batch) => batches.push(batch),
  });
  const unpacker = new TraceUnpacker(mode === 'sync' ? 'left' : 'right');
  return batches.flatMap((batch) => unpacker.unpack(batch, unpacker.sent + 1));
}

/** For tests: a main coroutine of its own, cooked virtually. */
export function cookMain(main: (kitchen: AsyncKitchen) => Promise<void>): Promise<TraceEvent[]> {
  const card = { main: 'main', parameters: {}, id: 'test' } as unknown as LessonCard;
  return cookVirtually({ card, sync: () => {}, async: main }, 'async');
}
