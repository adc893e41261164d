import { beforeEach, expect, it, vi } from 'vitest';
import type { StreamMessage } from '../../shared/api/kitchen-api';
import type { SharedView, ViewMessage } from '../../shared/api/shared-view';
import { SharedViews } from './shared-views';

const pace = { speed: 1, beats: 'short', dwellOn: null } as const;
const at = (t: number): SharedView => ({
  screen: { kind: 'run', id: 'one' },
  playhead: { kind: 'standing', position: { t, left: 0, right: 0 } },
  range: null,
  looping: false,
  result: false,
  pace,
});

let views: SharedViews;
beforeEach(() => {
  views = new SharedViews();
});

/** A window, and what it was told. */
function open() {
  const told: ViewMessage[] = [];
  const close = views.subscribe((message: StreamMessage) => void told.push(message as ViewMessage));
  return { told, close, last: () => told.at(-1) };
}
/** Lets windows take what they are told. */
const taken = () => new Promise((resolve) => setImmediate(resolve));

it('tells a window that is alone nothing', async () => {
  const { told } = open();
  await taken();
  expect(told).toEqual([]);
});

it('asks the window that was there before for its view, and tells it the one that comes', async () => {
  const [first, second] = [open(), open()];
  await taken();
  expect(first.last()).toMatchObject({ windows: 2, view: null, asked: true });
  expect(second.last()).toMatchObject({ windows: 2, view: null, asked: false });
  const number = views.share(at(1000));
  await taken();
  expect(second.last()).toMatchObject({ windows: 2, number, view: at(1000), asked: false });
  const late = open();
  await taken();
  expect(late.last()).toMatchObject({ windows: 3, number, view: at(1000) });
});

it('the last who shares is followed, also by the one who shared before', async () => {
  const [first, second] = [open(), open()];
  const numbers = [views.share(at(1000)), views.share(at(2000))];
  await taken();
  expect(numbers).toEqual([1, 2]);
  for (const window of [first, second]) expect(window.last()).toMatchObject({ number: 2, view: at(2000) });
});

it('a slow window is told the newest alone', async () => {
  open();
  const told: unknown[] = [];
  let take = () => {};
  views.subscribe((message) => {
    told.push((message as ViewMessage).number);
    return new Promise<void>((resolve) => {
      take = resolve;
    });
  });
  for (let t = 0; t < 100; t++) views.share(at(t));
  expect(told).toEqual([0]);
  take();
  await taken();
  expect(told).toEqual([0, 100]);
});

it('a late window is told how long ago a replay set out', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(5000);
  open();
  const from = { t: 0, left: 0, right: 0 };
  views.share({ ...at(0), playhead: { kind: 'replay', from, agoMs: 100, speed: 2, loops: false } });
  now.mockReturnValue(5250);
  const { last } = open();
  await taken();
  expect(last()?.view?.playhead).toEqual({ kind: 'replay', from, agoMs: 350, speed: 2, loops: false });
  now.mockRestore();
});

it('what a window left alone has shared is forgotten', async () => {
  const [first, second] = [open(), open()];
  views.share(at(1000));
  second.close();
  await taken();
  expect(first.last()).toMatchObject({ windows: 1, view: null, asked: false });
  open();
  await taken();
  expect(first.last()).toMatchObject({ windows: 2, view: null, asked: true });
});

it('a window that is gone holds up no other', async () => {
  views.subscribe(() => Promise.reject(new Error('gone')));
  const { last } = open();
  views.share(at(1));
  await taken();
  views.share(at(2));
  await taken();
  expect(last()).toMatchObject({ number: 2 });
});
