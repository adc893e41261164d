import { expect, test } from 'vitest';
import { installerEnvironment } from './electron-download.mjs';

test("Electron's installer takes a school's proxy and mirror, and no other dist", () => {
  const env = installerEnvironment({
    HTTPS_PROXY: 'http://proxy:3128',
    ELECTRON_MIRROR: 'https://mirror/',
    ELECTRON_OVERRIDE_DIST_PATH: '/else',
  });
  expect(env).toMatchObject({
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: 'http://proxy:3128',
    ELECTRON_MIRROR: 'https://mirror/',
  });
  expect(env).not.toHaveProperty('ELECTRON_OVERRIDE_DIST_PATH');
  expect(installerEnvironment({ NODE_USE_ENV_PROXY: '0' })).toMatchObject({ NODE_USE_ENV_PROXY: '0' });
});
