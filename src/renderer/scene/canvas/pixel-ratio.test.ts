import { afterEach, expect, test, vi } from 'vitest';
import { watchPixelRatio } from './pixel-ratio';

afterEach(() => vi.unstubAllGlobals());

test('every change of the pixel ratio is told, until the watching ends', () => {
  const queries = new Map<string, EventTarget>();
  vi.stubGlobal('matchMedia', (query: string) => {
    const list = new EventTarget();
    queries.set(query, list);
    return list;
  });
  const move = (from: number, to: number) => {
    vi.stubGlobal('window', { devicePixelRatio: to });
    queries.get(`(resolution: ${from}dppx)`)?.dispatchEvent(new Event('change'));
  };
  vi.stubGlobal('window', { devicePixelRatio: 1 });
  const changed = vi.fn();
  const unwatch = watchPixelRatio(changed);
  move(1, 2);
  move(2, 1.5);
  expect(changed).toHaveBeenCalledTimes(2);
  unwatch();
  move(1.5, 1);
  expect(changed).toHaveBeenCalledTimes(2);
});
