import { afterEach, expect, it, vi } from 'vitest';
import { defaultPreferences } from '../../../shared/api/kitchen-api';
import { OfflineHost } from './offline-host';

afterEach(() => vi.unstubAllGlobals());

const open = () => new OfflineHost(null);

function browserThatKeeps(kept: Record<string, string>): void {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
  });
}

it('keeps the settings for the next page, and nothing else', async () => {
  browserThatKeeps({});
  await open().call('setPreferences', { characterKeys: false, language: 'ko', speed: 4 });
  const next = await open().call('preferences', {});
  expect(next).toEqual({ ...defaultPreferences, characterKeys: false, language: 'ko' });
});

it.each([
  ['no JSON', '{'],
  ['of another kind', '{"characterKeys":"no"}'],
])('begins with the defaults where what is kept is %s', async (_, text) => {
  browserThatKeeps({ 'toast-kitchen-settings': text });
  expect(await open().call('preferences', {})).toEqual(defaultPreferences);
});

it('remembers settings while it is open where the browser keeps nothing', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  });
  const host = open();
  await host.call('setPreferences', { characterKeys: false });
  expect(await host.call('preferences', {})).toMatchObject({ characterKeys: false });
});
