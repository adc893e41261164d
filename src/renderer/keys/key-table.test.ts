import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resources } from '../i18n';
import type { KeyPress } from './key-press';
import { actionOf, capOf, helpRows, type KeyAction } from './key-table';

type Case = [what: string, press: KeyPress, does: KeyAction | null];

const shift = { shiftKey: true };
const altGr = { getModifierState: (name: string) => name === 'AltGraph' };
/** AltGr as older browsers on Windows tell it. */
const ctrlAlt = { ctrlKey: true, altKey: true };

const layouts: Record<string, Case[]> = {
  English: [
    ['l', { key: 'l', code: 'KeyL' }, 'lessons'],
    ['L with Caps Lock', { key: 'L', code: 'KeyL' }, 'lessons'],
    ['B with Shift', { key: 'B', code: 'KeyB', ...shift }, 'lastBell'],
    ['b with Shift and Caps Lock', { key: 'b', code: 'KeyB', ...shift }, 'lastBell'],
    ['S with Shift', { key: 'S', code: 'KeyS', ...shift }, 'stop'],
    ['?', { key: '?', code: 'Slash', ...shift }, 'help'],
    ['/', { key: '/', code: 'Slash' }, null],
    ['=', { key: '=', code: 'Equal' }, 'zoomIn'],
    ['+', { key: '+', code: 'Equal', ...shift }, 'zoomIn'],
    ['!', { key: '!', code: 'Digit1', ...shift }, null],
    ['1 of the number pad', { key: '1', code: 'Numpad1' }, 'showBoth'],
    ['+ of the number pad', { key: '+', code: 'NumpadAdd' }, 'zoomIn'],
    ['the space bar', { key: ' ', code: 'Space' }, 'playPause'],
    ['an arrow with Shift', { key: 'ArrowLeft', code: 'ArrowLeft', ...shift }, 'secondBack'],
    ['4', { key: '4', code: 'Digit4' }, 'presentCode'],
    ['a with Shift', { key: 'A', code: 'KeyA', ...shift }, 'inStep'],
    ['q', { key: 'q', code: 'KeyQ' }, null],
  ],
  'a presentation remote': [
    ['back', { key: 'PageUp', code: 'PageUp' }, 'lastLandmark'],
    ['on', { key: 'PageDown', code: 'PageDown' }, 'nextLandmark'],
    ['on, of the number pad', { key: 'PageDown', code: 'Numpad3' }, 'nextLandmark'],
    ['start', { key: 'F5', code: 'F5' }, null],
    // It types what a keyboard types.
    ['black screen', { key: '.', code: 'Period' }, 'eventForward'],
  ],
  Korean: [
    ['ㅣ', { key: 'ㅣ', code: 'KeyL' }, 'lessons'],
    ['ㅠ', { key: 'ㅠ', code: 'KeyB' }, 'nextBell'],
    ['ㅃ', { key: 'ㅃ', code: 'KeyQ', ...shift }, null],
    ['ㅠ with Shift', { key: 'ㅠ', code: 'KeyB', ...shift }, 'lastBell'],
  ],
  'an input method that is on': [
    ['L', { key: 'Process', code: 'KeyL' }, 'lessons'],
    ['B with Shift', { key: 'Process', code: 'KeyB', ...shift }, 'lastBell'],
    ['[', { key: 'Process', code: 'BracketLeft' }, 'slower'],
    ['2', { key: 'Unidentified', code: 'Digit2' }, 'showLeft'],
    ['?', { key: 'Process', code: 'Slash', ...shift }, 'help'],
    ['the space bar', { key: 'Process', code: 'Space' }, 'playPause'],
    ['a full-width ｌ', { key: 'ｌ', code: 'KeyL' }, 'lessons'],
    ['a full-width ？', { key: '？', code: 'Slash', ...shift }, 'help'],
    ['【', { key: '【', code: 'BracketLeft' }, 'slower'],
    ['nothing known', { key: 'Process', code: '' }, null],
  ],
  Russian: [
    ['д', { key: 'д', code: 'KeyL' }, 'lessons'],
    ['Д', { key: 'Д', code: 'KeyL', ...shift }, 'lessons'],
    ['х', { key: 'х', code: 'BracketLeft' }, 'slower'],
    ['ъ', { key: 'ъ', code: 'BracketRight' }, 'faster'],
    ['?', { key: '?', code: 'Digit7', ...shift }, 'help'],
    ['ю', { key: 'ю', code: 'Period' }, 'eventForward'],
  ],
  Greek: [
    ['λ', { key: 'λ', code: 'KeyL' }, 'lessons'],
    ['ς', { key: 'ς', code: 'KeyW' }, 'nextPrinted'],
    [';', { key: ';', code: 'KeyQ' }, null],
  ],
  Hebrew: [
    ['ך', { key: 'ך', code: 'KeyL' }, 'lessons'],
    ["'", { key: "'", code: 'KeyW' }, 'nextPrinted'],
    ['],', { key: ']', code: 'BracketLeft' }, 'faster'],
    ['[', { key: '[', code: 'BracketRight' }, 'slower'],
  ],
  Arabic: [
    ['م', { key: 'م', code: 'KeyL' }, 'lessons'],
    ['لا, two characters of one key', { key: 'لا', code: 'KeyB' }, 'nextBell'],
    ['١', { key: '١', code: 'Digit1' }, 'showBoth'],
    ['؟', { key: '؟', code: 'Slash', ...shift }, 'help'],
  ],
  Thai: [
    ['ส', { key: 'ส', code: 'KeyL' }, 'lessons'],
    ['ๅ', { key: 'ๅ', code: 'Digit1' }, 'showBoth'],
    ['/', { key: '/', code: 'Digit2' }, 'showLeft'],
    ['บ', { key: 'บ', code: 'BracketLeft' }, 'slower'],
  ],
  German: [
    ['z in the place of Y', { key: 'z', code: 'KeyY' }, null],
    ['y in the place of Z', { key: 'y', code: 'KeyZ' }, 'toggleLoop'],
    ['[ with AltGr', { key: '[', code: 'Digit8', ...altGr }, 'slower'],
    ['] with AltGr', { key: ']', code: 'Digit9', ...altGr }, 'faster'],
    ['[ with Ctrl and Alt', { key: '[', code: 'Digit8', ...ctrlAlt }, 'slower'],
    ['[ with Option on a Mac', { key: '[', code: 'Digit5', altKey: true }, 'slower'],
    ['ü', { key: 'ü', code: 'BracketLeft' }, 'slower'],
    ['+', { key: '+', code: 'BracketRight' }, 'zoomIn'],
    ['-', { key: '-', code: 'Slash' }, 'zoomOut'],
    ['?', { key: '?', code: 'Minus', ...shift }, 'help'],
    ['€', { key: '€', code: 'KeyE', ...altGr }, null],
  ],
  French: [
    ['1 with Shift', { key: '1', code: 'Digit1', ...shift }, 'showBoth'],
    ['&', { key: '&', code: 'Digit1' }, 'showBoth'],
    ['é', { key: 'é', code: 'Digit2' }, 'showLeft'],
    ['"', { key: '"', code: 'Digit3' }, 'showRight'],
    ['à', { key: 'à', code: 'Digit0' }, 'zoomWhole'],
    ['-', { key: '-', code: 'Digit6' }, 'zoomOut'],
    ['m in the place of ;', { key: 'm', code: 'Semicolon' }, 'leftMode'],
    [', in the place of M', { key: ',', code: 'KeyM' }, 'eventBack'],
    ['z in the place of W', { key: 'z', code: 'KeyW' }, null],
    ['? with Shift', { key: '?', code: 'KeyM', ...shift }, 'help'],
    ['[ with AltGr', { key: '[', code: 'Digit5', ...altGr }, 'slower'],
    ['a dead ^', { key: 'Dead', code: 'BracketLeft' }, 'slower'],
    ['$', { key: '$', code: 'BracketRight' }, 'faster'],
  ],
  Dvorak: [
    ['l', { key: 'l', code: 'KeyP' }, 'lessons'],
    ['n in the place of L', { key: 'n', code: 'KeyL' }, 'rightMode'],
    [', in the place of W', { key: ',', code: 'KeyW' }, 'eventBack'],
    ['. in the place of E', { key: '.', code: 'KeyE' }, 'eventForward'],
    ['[ in the place of −', { key: '[', code: 'Minus' }, 'slower'],
    ['- in the place of an apostrophe', { key: '-', code: 'Quote' }, 'zoomOut'],
    ['?', { key: '?', code: 'BracketLeft', ...shift }, 'help'],
  ],
  Turkish: [
    ['ı', { key: 'ı', code: 'KeyI' }, 'beginRange'],
    ['I', { key: 'I', code: 'KeyI', ...shift }, 'beginRange'],
    ['i', { key: 'i', code: 'Quote' }, 'beginRange'],
    ['ğ', { key: 'ğ', code: 'BracketLeft' }, 'slower'],
  ],
};

describe.each(Object.entries(layouts))('%s', (_, cases) => {
  it.each(cases)('%s', (_what, press, does) => expect(actionOf(press)).toBe(does));
});

describe.each([
  ['Ctrl', { ctrlKey: true }],
  ['Meta', { metaKey: true }],
  ['Alt', { altKey: true }],
  ['AltGr', altGr],
  ['Ctrl and Shift', { ctrlKey: true, shiftKey: true }],
  ['Ctrl and Alt', ctrlAlt],
])('a press with %s', (_, held) => {
  it.each([
    ['l', 'KeyL'],
    ['ㅣ', 'KeyL'],
    ['Process', 'KeyL'],
    ['1', 'Digit1'],
    ['[', 'BracketLeft'],
    [' ', 'Space'],
    ['ArrowLeft', 'ArrowLeft'],
    ['ł', 'KeyL'],
  ])('is not the plain key %s', (key, code) => expect(actionOf({ key, code, ...held })).toBeNull());
});

it.each(helpRows(true).flatMap(({ strokes }) => strokes))(
  '%j, which the help lists, does something when it is typed',
  (stroke) => {
    const shiftKey = stroke.startsWith('Shift ');
    const key = stroke.slice(shiftKey ? 'Shift '.length : 0);
    expect(actionOf({ key, code: '', shiftKey })).not.toBeNull();
  },
);

describe('without the keys that type a character', () => {
  it.each<[string, KeyPress]>([
    ['a letter', { key: 'l', code: 'KeyL' }],
    ['a letter with Shift', { key: 'B', code: 'KeyB', ...shift }],
    ['a letter of another script', { key: 'ㅣ', code: 'KeyL' }],
    ['a letter of an input method', { key: 'Process', code: 'KeyL' }],
    ['a digit', { key: '1', code: 'Digit1' }],
    ['a bracket', { key: '[', code: 'BracketLeft' }],
    ['a bracket with AltGr', { key: '[', code: 'Digit8', ...altGr }],
    ['a sign', { key: '?', code: 'Slash', ...shift }],
  ])('%s does nothing', (_, press) => expect(actionOf(press, false)).toBeNull());

  it.each<[string, KeyAction]>([
    [' ', 'playPause'],
    ['ArrowRight', 'stepForward'],
    ['Home', 'toStart'],
    ['End', 'toEnd'],
    ['PageDown', 'nextLandmark'],
    ['Escape', 'leave'],
  ])('%s does what it did', (key, does) => expect(actionOf({ key, code: key }, false)).toBe(does));
});

it.each(Object.entries(resources))('the help has words for every row (%s)', (_, { shell }) => {
  const { help } = shell as { help: Record<string, string> };
  for (const row of helpRows(true)) expect(help[row.help], row.help).toBeTruthy();
});

it('is in the README, key by key', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const named = new Set(
    readme
      .match(/^\| .*\|$/gm)
      ?.join('\n')
      .match(/`[^`]+`|Space|Page Up|Page Down/g),
  );
  const caps = helpRows(true).flatMap(({ strokes }) =>
    strokes.map((each) => capOf(each.replace('Shift ', ''), 'Space')),
  );
  const missing = caps.filter((cap) => !named.has(cap) && !named.has(`\`${cap.replace('−', '-')}\``));
  expect(missing).toEqual([]);
});
