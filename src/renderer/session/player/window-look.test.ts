import { beforeEach, expect, it, vi } from 'vitest';
import { defaultPreferences as preferences } from '../../../shared/api/kitchen-api';
import { WindowLook } from './window-look';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});

it('a window that is reloaded looks as it did, whatever others chose meanwhile', () => {
  const chosen = { ...preferences, layout: 'right', presenter: true } as const;
  expect(new WindowLook(false).keep(chosen, { layout: 'right' })).toEqual({ layout: 'right' });
  expect(new WindowLook(false).of(preferences)).toEqual(chosen);
});

it('a second window presents at first, and the next start remembers nothing of its look', () => {
  const second = new WindowLook(true);
  new WindowLook(false).keep(preferences, { presenter: false });
  expect(second.of(preferences)).toMatchObject({ layout: 'both', presenter: true });
  const change = { layout: 'left', presenter: false, narration: true } as const;
  expect(second.keep({ ...preferences, ...change }, change)).toEqual({ narration: true });
  expect(second.of(preferences)).toMatchObject({ layout: 'left', presenter: false });
  expect(new WindowLook(false).of(preferences)).toEqual(preferences);
});

it.each(['', '{', 'null', '{"layout":"up","presenter":true}'])('what is no look is none: %s', (text) => {
  kept.set('toast-kitchen-look', text);
  expect(new WindowLook(false).of(preferences)).toEqual(preferences);
});
