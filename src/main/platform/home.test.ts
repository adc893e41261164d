import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
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

test('a convention that names no absolute path counts as not set', () => {
  for (const XDG_DATA_HOME of ['', '.', 'data'])
    expect(homeFolder({ XDG_DATA_HOME }, 'linux')).toBe(homeFolder({}, 'linux'));
  expect(homeFolder({ APPDATA: 'roaming' }, 'win32')).toBe(homeFolder({}, 'win32'));
  expect(cacheFolder({ XDG_CACHE_HOME: 'cache' }, 'linux')).toBe(cacheFolder({}, 'linux'));
});

test.skipIf(process.platform === 'win32')('a home that is none is looked up', () => {
  for (const HOME of ['', 'home']) {
    vi.stubEnv('HOME', HOME);
    expect(homeFolder({}, 'linux')).toBe(join(userInfo().homedir, '.local', 'share', 'toast-kitchen'));
  }
  vi.unstubAllEnvs();
});

test('what can be made again is kept where no system copies it', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/cache' }, 'linux')).toBe(join('/cache', 'toast-kitchen'));
  expect(cacheFolder({}, 'linux')).toBe(join(homedir(), '.cache', 'toast-kitchen'));
  expect(cacheFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Caches', 'Toast Kitchen'));
  expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'Toast Kitchen', 'browser'));
});
