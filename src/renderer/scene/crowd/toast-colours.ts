import { mix } from '../canvas/easing';
import { SHADES } from './crowd-model';

/** Red, green and blue, 0 to 255. */
export type Bytes = readonly [number, number, number];

/** What the toasts lie on. */
export const TRAY = '#8295A3';

/** Colours of the cells, see crowd-model: absent, raw, done, failed, ringing, popping, and the shades of toasting. */
export const cellColours: readonly Bytes[] = [
  [0x9f, 0xae, 0xb9],
  [0xff, 0xfb, 0xee],
  [0x3e, 0x5c, 0x73],
  [0xd3, 0x2f, 0x4a],
  [0xff, 0xd2, 0x3f],
  [0xff, 0xd2, 0x3f],
  ...Array.from({ length: SHADES }, (_, i) => browned(i / (SHADES - 1))),
];

/** From white bread to toast. */
function browned(p: number): Bytes {
  const stops = [
    [0xff, 0xf0, 0xcf],
    [0xf0, 0xbe, 0x72],
    [0xc4, 0x74, 0x2c],
    [0x8a, 0x43, 0x16],
  ] as const;
  const at = p * (stops.length - 1);
  const from = stops[Math.min(stops.length - 2, Math.floor(at))] as Bytes;
  const to = stops[Math.min(stops.length - 1, Math.floor(at) + 1)] as Bytes;
  const share = at - Math.min(stops.length - 2, Math.floor(at));
  const channel = (i: 0 | 1 | 2) => Math.round(mix(from[i], to[i], share));
  return [channel(0), channel(1), channel(2)];
}

export function hex(cell: number): string {
  const bytes = cellColours[cell] ?? cellColours[0] ?? [0, 0, 0];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
