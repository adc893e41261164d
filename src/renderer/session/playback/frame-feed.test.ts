import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Frame } from './frame';
import { FrameFeed } from './frame-feed';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const frame = (t: number, first?: number) =>
  ({
    position: { t, left: 0, right: 0, ...(first === undefined ? {} : { beats: { right: { first } } }) },
  }) as Frame;

test('what dwells on screen is told with its drawing, and what runs with time ten times a second', () => {
  const feed = new FrameFeed(frame(0));
  const [drawn, told]: [number[], number[]] = [[], []];
  feed.subscribe(() => drawn.push(feed.current().position.t));
  feed.subscribeReader(() => told.push(feed.current().position.t));
  for (const t of [1, 2, 3]) feed.publish(frame(t));
  expect([drawn, told]).toEqual([[1, 2, 3], [1]]);
  for (const t of [4, 5]) feed.publish(frame(t, 7));
  expect(told).toEqual([1, 4]);
  feed.publish(frame(6, 8));
  feed.publish(frame(7));
  expect(told).toEqual([1, 4, 6, 7]);
  expect(drawn).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
