import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, homeFolder } from './home';

test('a named folder comes before every convention', () => {
  expect(homeFolder({ TOAST_KITCHEN_HOME: '/somewhere', XDG_DATA_HOME: '/data' }, 'linux')).toBe(
    resolve('/somewhere'),
  );
  expect(cacheFolder({ TOAST_KITCHEN_HOME: '/somewhere', XDG_CACHE_HOME: '/cache' }, 'linux')).toBe(
    resolve('/somewhere/browser'),
  );
});

test('a named folder may be relative to where the program was started', () => {
  expect(homeFolder({ TOAST_KITCHEN_HOME: './here' }, 'linux')).toBe(resolve('here'));
  expect(cacheFolder({ TOAST_KITCHEN_HOME: 'here' }, 'linux')).toBe(resolve('here/browser'));
});

test('each system keeps it in its own place', () => {
  expect(homeFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'toast-kitchen'));
  expect(homeFolder({}, 'linux')).toBe(join(homedir(), '.local', 'share', 'toast-kitchen'));
  expect(homeFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Application Support', 'Toast Kitchen'));
  expect(homeFolder({ APPDATA: '/roaming' }, 'win32')).toBe(join('/roaming', 'Toast Kitchen'));
});

test('what can be made again is kept where no system copies it', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/cache' }, 'linux')).toBe(join('/cache', 'toast-kitchen'));
  expect(cacheFolder({}, 'linux')).toBe(join(homedir(), '.cache', 'toast-kitchen'));
  expect(cacheFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Caches', 'Toast Kitchen'));
  expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'Toast Kitchen', 'browser'));
});
