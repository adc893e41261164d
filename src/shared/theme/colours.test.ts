import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  colours,
  darkColours,
  darkTaskColours,
  presenterColours,
  presenterTaskColours,
  taskColours,
} from './colours';
import { coloursCss } from './colours-css';

const source = join(import.meta.dirname, '../..');

it('are what the style sheet says: npm run colours writes it', async () => {
  await expect(coloursCss()).toMatchFileSnapshot(join(source, 'renderer/theme/colours.css'));
});

it('have no second copy in the source', () => {
  const themes = [colours, presenterColours, darkColours];
  const tasks = [...taskColours, ...presenterTaskColours, ...darkTaskColours];
  const all = [...themes, ...tasks].flatMap(Object.values);
  const copied = new RegExp(all.filter((colour) => colour !== '#ffffff').join('|'), 'i');
  const copies = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|css)$/.test(path) && !/theme\/colours\.|\.test\./.test(path))
    .filter((path) => copied.test(readFileSync(join(source, path), 'utf8')));
  expect(copies).toEqual([]);
});

it('are readable on a projector: 7:1 on every ground', () => {
  const { paper, card, sunken, ink, ink2, ink3, left, leftSoft, right, rightSoft } = {
    ...colours,
    ...presenterColours,
  };
  const pairs = [
    ...[ink, ink2, ink3].flatMap((text) => [paper, card, sunken].map((ground) => [text, ground])),
    ...[leftSoft, card].map((ground) => [left, ground]),
    ...[rightSoft, card].map((ground) => [right, ground]),
    ...presenterTaskColours.map((task) => [task.ink, task.soft]),
  ] as [string, string][];
  expect(pairs.filter(([text, ground]) => contrast(text, ground) < 7)).toEqual([]);
});

it('are readable in the dark: 4.5:1 on every ground', () => {
  const { paper, card, sunken, dark, ...others } = { ...colours, ...darkColours };
  const { ink, ink2, ink3, left, leftSoft, right, rightSoft, good, goodSoft, bad, badSoft } = others;
  const { onLane, onDark, accent, accentInk, highlight, highlightInk, live } = others;
  const { codeKeyword, codeNumber, codeString } = others;
  const pairs = [
    ...[ink, ink2, ink3].flatMap((text) => [paper, card, sunken].map((ground) => [text, ground])),
    ...[codeKeyword, codeNumber, codeString, live, left, right, good, bad].map((text) => [text, card]),
    ...[left, right, good, bad].map((ground) => [onLane, ground]),
    [left, leftSoft],
    [right, rightSoft],
    [good, goodSoft],
    [bad, badSoft],
    [highlightInk, highlight],
    [onDark, dark],
    [accentInk, accent],
    [dark, accent],
    ...darkTaskColours.flatMap((task) => [card, task.soft].map((ground) => [task.ink, ground])),
  ] as [string, string][];
  expect(pairs.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([]);
});

/** As WCAG 2 defines it, from 1 to 21. */
function contrast(text: string, ground: string): number {
  const [dark, light] = [luminance(text), luminance(ground)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
