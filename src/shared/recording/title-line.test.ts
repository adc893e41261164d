import { beforeAll, describe, expect, it } from 'vitest';
import { recordedBreakfast } from '../../main/lessons/fixtures/recorded-breakfast';
import { decodeRecording, encodeRecording, titleAmong } from '.';
import { encodeTitle, LONGEST_TITLE } from './title-line';

let whole: string;
beforeAll(async () => {
  whole = await recordedBreakfast();
});

describe('a title', () => {
  it('is the last one behind the footer, and leaves the recording whole', () => {
    const { complete, title, log } = decodeRecording(
      `${whole}${encodeTitle('Class 3b')}{"bookmark":{"id":"a","t":1,"note":""}}\n${encodeTitle('3반, 달걀 3개')}`,
    );
    expect([complete, title, log.length]).toEqual([true, '3반, 달걀 3개', decodeRecording(whole).log.length]);
    expect(decodeRecording(whole + encodeTitle('a') + encodeTitle('')).title).toBe('');
    expect(decodeRecording(whole).title).toBe('');
  });

  it('is kept where the run was cut off, and when the recording is written anew', () => {
    const cut = whole.slice(0, whole.indexOf('\n', 3000) + 1);
    const recorded = decodeRecording(cut + encodeTitle('before lunch'));
    expect(recorded).toMatchObject({ complete: false, title: 'before lunch' });
    const again = encodeRecording(recorded.log, false, [], recorded.title);
    expect(decodeRecording([...again].join(''))).toEqual(recorded);
  });

  it.each([
    [`{"title":"${'x'.repeat(LONGEST_TITLE + 1)}"}`, `title: must have at most ${LONGEST_TITLE} characters`],
    ['{"title":7}', 'title: must be text'],
    ['{"title":"a","by":"me"}', 'by: there is no such field'],
    [' {"title":"a"}', 'must begin with {"bookmark": or {"title":'],
  ])('is refused where it is %s', (line, reason) => {
    expect(() => decodeRecording(`${whole}${line}\n`)).toThrow(reason);
  });

  it('is looked for among lines of which some cannot be read', () => {
    expect(titleAmong([encodeTitle('a'), '{"bookmark":{}}', '{"title":'])).toBe('');
    expect(titleAmong(['{}', encodeTitle('a'), ''])).toBe('a');
    expect(titleAmong([])).toBe('');
  });
});
