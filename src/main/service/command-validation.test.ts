import { describe, expect, it } from 'vitest';
import { parseInput, parseName, parseRecordingName, problemOf } from './command-validation';

const problem = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return problemOf(error);
  }
  return undefined;
};
const START = { t: 0, left: 0, right: 0 };
const start = { lesson: 'breakfast', parameters: {}, modes: { left: 'sync' }, speed: 1 };

describe('a command', () => {
  it('is refused when there is none of that name', () => {
    for (const name of ['explode', '__proto__', 'constructor', 7, null])
      expect(problem(() => parseName(name))).toMatchObject({ code: 'bad-input', field: 'command' });
  });

  it.each([
    ['speed', { ...start, speed: 'fast' }],
    ['speed', { ...start, speed: Number.NaN }],
    ['speed', { ...start, speed: 1e6 }],
    ['modes.left', { ...start, modes: { left: 'both' } }],
    ['lesson', { ...start, lesson: 7 }],
    ['surprise', { ...start, surprise: 1 }],
    ['', 'not an object'],
    ['', null],
  ])('is refused with the name of the field: %s', (field, input) => {
    expect(problem(() => parseInput('start', input))).toMatchObject({ code: 'bad-input', field });
  });

  it.each([
    ['view.screen.kind', { screen: { kind: 'desk' } }],
    [
      'view.playhead.position.left',
      { playhead: { kind: 'standing', position: { t: 0, left: -1, right: 0 } } },
    ],
    ['view.playhead.agoMs', { playhead: { kind: 'replay', from: START, agoMs: -1, speed: 1, loops: false } }],
    ['view.pace.beats', { pace: { speed: 1, beats: 'endless', dwellOn: null } }],
    ['view.result', { result: 'yes' }],
  ])('no view is shared with a wrong %s', (field, wrong) => {
    const view = {
      screen: { kind: 'run', id: 'one' },
      playhead: { kind: 'live' },
      range: null,
      looping: false,
      result: false,
      pace: { speed: 1, beats: 'short', dwellOn: null },
    };
    expect(problem(() => parseInput('shareView', { view }))).toBeUndefined();
    expect(problem(() => parseInput('shareView', { view: { ...view, ...wrong } }))).toMatchObject({ field });
  });

  it.each(['../secret.toast.jsonl', 'a/b.toast.jsonl', 'a\\b.toast.jsonl', 'notes.txt', ''])(
    'reads no file outside the library: %s',
    (name) => {
      expect(problem(() => parseRecordingName(name))).toMatchObject({ code: 'bad-input', field: 'name' });
      expect(problem(() => parseInput('deleteRecording', { name }))).toMatchObject({ field: 'name' });
    },
  );
});
