import { expect, test } from 'vitest';
import { fileName } from '../../shared/exports/formats';
import { at } from '../../shared/fixtures/events';
import { logOf } from '../../shared/fixtures/folded';
import { isRecordingName } from '../../shared/recording/recording-name';
import { plainShow, Show } from '../../shared/show/show';
import { CanvasPen } from './canvas-pen';
import { filmEndMs, filmFault, frameTimes, shownMs } from './film';
import { layoutOf } from './picture-layout';

const log = logOf({ left: [at(2000, 'printed'), at(9000, 'idle-started')] });
const plain = new Show(log, plainShow);

test('a film lasts as long as the show', () => {
  const show = new Show(log, { kinds: ['printed'], beatMs: 600 });
  const lastsMs = (fromMs: number, toMs: number, speed = 1) => shownMs({ fromMs, toMs, speed }, show);
  expect(lastsMs(0, 9000)).toBe(9600);
  expect(lastsMs(0, 9000, 2)).toBe(4800);
  expect(lastsMs(2000, 3000)).toBe(1600);
  expect(lastsMs(3000, 9000)).toBe(6000);
  expect(frameTimes({ fromMs: 2000, toMs: 3000, speed: 1 }, show, 10).at(-1)).toBe(3600);
});

test('nine seconds at the speed of the kitchen are nine seconds of film, from the begin to the end', () => {
  const film = { fromMs: 0, toMs: 9000, speed: 1 };
  const times = frameTimes(film, plain, 30);
  expect(shownMs(film, plain)).toBe(9000);
  expect(times).toHaveLength(270);
  expect(times[0]).toBe(0);
  expect(times.at(-1)).toBeCloseTo(9000, 6);
});

test('a run ends in the tenth of a second after its last event, so that a film of all of it has all of it', () => {
  expect([9000, 9005.2, 9100].map(filmEndMs)).toEqual([9000, 9100, 9100]);
});

test('twice the speed is half the pictures, and a moment is at least two', () => {
  expect(frameTimes({ fromMs: 1000, toMs: 3000, speed: 2 }, plain, 10)).toHaveLength(10);
  expect(frameTimes({ fromMs: 1000, toMs: 1001, speed: 64 }, plain, 10)).toEqual([1000, 1001]);
});

const hour = 3_600_000;
test.each([
  ['all of a run', { fromMs: 0, toMs: 18_000, speed: 1 }, null],
  ['an hour', { fromMs: 0, toMs: hour, speed: 1 }, null],
  ['more than an hour', { fromMs: 0, toMs: hour + 1, speed: 1 }, 'tooLong'],
  ['as much, slowly', { fromMs: 0, toMs: hour / 8, speed: 0.1 }, 'tooLong'],
  ['two hours in one', { fromMs: 0, toMs: 2 * hour, speed: 2 }, null],
  ['a moment', { fromMs: 5, toMs: 5, speed: 1 }, 'wrong'],
  ['a stretch backwards', { fromMs: 6, toMs: 5, speed: 1 }, 'wrong'],
  ['what is before the run', { fromMs: -1, toMs: 5, speed: 1 }, 'wrong'],
  ['what is after it', { fromMs: 0, toMs: 2 * hour + 1, speed: 2 }, 'wrong'],
  ['an empty field', { fromMs: Number.NaN, toMs: 5, speed: 1 }, 'wrong'],
])('a film of %s can be made, or what is wrong with it is said', (_, film, fault) => {
  expect(filmFault(film, 2 * hour)).toBe(fault);
});

test('a file is named after its lesson, its time and its format', () => {
  expect(fileName('breakfast', '2026-03-04T05:06:07.890Z', 'chrome')).toBe(
    'breakfast-2026-03-04-050607.trace.json',
  );
  for (const format of ['recording', 'packed'] as const)
    expect(isRecordingName(fileName('breakfast', '2026-03-04T05:06:07.890Z', format))).toBe(true);
});

test.each([1, 2])('a picture of %i lanes has even sizes and room for all', (lanes) => {
  const { width, height, lefts, scene, sceneTop, captionTop } = layoutOf(lanes, 0.75);
  expect([width % 2, height % 2]).toEqual([0, 0]);
  expect(lefts).toHaveLength(lanes);
  expect((lefts.at(-1) ?? 0) * 0.75 + scene.width).toBeLessThan(width);
  expect(captionTop * 0.75).toBeLessThan(height);
  expect(captionTop * 0.75).toBeGreaterThan(sceneTop * 0.75 + scene.height);
});

test('a sentence is broken between words, and what is too much is all in the last line', () => {
  // Every letter is a pixel wide.
  const context = { measureText: (text: string) => ({ width: text.length }) };
  const pen = new CanvasPen(context as CanvasRenderingContext2D, 2);
  const broken = (text: string, most: number) => pen.lines(text, { size: 1, weight: 1, width: 5, most });
  expect(broken('one two three four', 2)).toEqual(['one two', 'three four']);
  expect(broken('one two three four five', 2)).toEqual(['one two', 'three four five']);
  expect(broken('one two', 2)).toEqual(['one two']);
  expect(broken('immeasurable', 2)).toEqual(['immeasurable']);
  expect(broken('one', 0)).toEqual([]);
});
