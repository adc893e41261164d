import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { homeFolder } from './home';

test('a named folder comes before every convention', () => {
  expect(homeFolder({ TOAST_KITCHEN_HOME: '/somewhere', XDG_DATA_HOME: '/data' }, 'linux')).toBe(
    '/somewhere',
  );
});

test('each system keeps it in its own place', () => {
  expect(homeFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'toast-kitchen'));
  expect(homeFolder({}, 'linux')).toBe(join(homedir(), '.local', 'share', 'toast-kitchen'));
  expect(homeFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Application Support', 'Toast Kitchen'));
  expect(homeFolder({ APPDATA: '/roaming' }, 'win32')).toBe(join('/roaming', 'Toast Kitchen'));
});
