import { expect, it } from 'vitest';
import { onDisk } from './on-disk';

it.each([
  [
    'file:///opt/Toast%20Kitchen/resources/app.asar/out/main/lane-worker.js',
    'file:///opt/Toast%20Kitchen/resources/app.asar.unpacked/out/main/lane-worker.js',
  ],
  [
    'file:///C:/Program%20Files/Toast%20Kitchen/resources/app.asar/out/main/lane-worker.js',
    'file:///C:/Program%20Files/Toast%20Kitchen/resources/app.asar.unpacked/out/main/lane-worker.js',
  ],
  [
    'file:///opt/Toast%20Kitchen/resources/app.asar.unpacked/out/main/lane-worker.js',
    'file:///opt/Toast%20Kitchen/resources/app.asar.unpacked/out/main/lane-worker.js',
  ],
  [
    'file:///home/a/toast-kitchen/out/main/lane-worker.js',
    'file:///home/a/toast-kitchen/out/main/lane-worker.js',
  ],
])('a script lies outside the archive: %s', (seen, lies) => {
  expect(onDisk(new URL(seen)).href).toBe(lies);
});
