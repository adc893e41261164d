import { expect, test } from 'vitest';
import { lacksSandbox, sandboxCure, tellsOfSandbox } from './electron-sandbox.mjs';

const free = {
  platform: 'linux',
  uid: 1000,
  helper: { uid: 1000, mode: 0o100755 },
  appArmorRestricts: '',
  usernsClone: '',
  mostNamespaces: '63000',
};
const ubuntu = { ...free, appArmorRestricts: '1' };

test.each([
  ['Ubuntu from 23.10 on', { appArmorRestricts: '1' }],
  ['an older Debian', { usernsClone: '0' }],
  ['a hardened system', { mostNamespaces: '0' }],
])('%s leaves Chromium no user namespace, and npm no setuid helper', (_, settings) => {
  expect(lacksSandbox({ ...free, ...settings })).toBe(true);
  expect(lacksSandbox({ ...free, ...settings, helper: null })).toBe(true);
});

test('a helper of root with its setuid bit is all it takes', () => {
  expect(lacksSandbox({ ...ubuntu, helper: { uid: 0, mode: 0o104755 } })).toBe(false);
  expect(lacksSandbox({ ...ubuntu, helper: { uid: 0, mode: 0o100755 } })).toBe(true);
  expect(lacksSandbox({ ...ubuntu, helper: { uid: 1000, mode: 0o104755 } })).toBe(true);
});

test('other systems, other Linuxes and root need none of it', () => {
  expect(lacksSandbox(free)).toBe(false);
  expect(lacksSandbox({ ...free, appArmorRestricts: '0', usernsClone: '1' })).toBe(false);
  expect(lacksSandbox({ ...ubuntu, uid: 0 })).toBe(false);
  for (const platform of ['darwin', 'win32']) expect(lacksSandbox({ ...ubuntu, platform })).toBe(false);
});

test("Chromium's own last words are understood", () => {
  const fatal = '[1:1127/1.2:FATAL:content/browser/sandbox_host_linux.cc(41)] Check failed';
  const suid =
    '[7:1127/1.2:FATAL:sandbox/linux/suid/client/setuid_sandbox_host.cc:166] The SUID sandbox helper binary was found';
  expect(
    [fatal, suid, '[7:1127/1.2:FATAL:zygote_host_impl_linux.cc(1)] No usable sandbox!'].every(tellsOfSandbox),
  ).toBe(true);
  expect(tellsOfSandbox('[7:1127/1.2:ERROR:dbus/bus.cc(408)] Failed to connect')).toBe(false);
});

test('the cure names the helper beside the binary, and can be pasted', () => {
  expect(sandboxCure('/a b/dist/electron')).toBe(
    "sudo chown root:root '/a b/dist/chrome-sandbox' && sudo chmod 4755 '/a b/dist/chrome-sandbox'",
  );
});
