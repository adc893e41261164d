import { describe, expect, it } from 'vitest';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { coroutines } from './cook';

const cook = async (mode: 'sync' | 'async', parameters = {}) => {
  const events = await cookVirtually(coroutines, mode, parameters);
  return { t: events.at(-1)?.t, lines: events.flatMap((e) => (e.type === 'printed' ? [e.text] : [])) };
};

describe('coroutines', () => {
  it('takes 5 s, and the second, which is shorter, resumes first', async () => {
    expect(await cook('async')).toEqual({
      t: 5000,
      lines: [
        '1: egg starts',
        '1: egg suspends',
        '2: toast starts',
        '2: toast suspends',
        '2: toast resumes',
        '1: egg resumes',
      ],
    });
  });

  it('takes 9 s one after the other', async () => {
    const { t, lines } = await cook('sync');
    expect(t).toBe(9000);
    expect(lines.map((line) => line[0])).toEqual(['1', '1', '1', '2', '2', '2']);
  });

  it('resumes the first one first where it is shorter', async () => {
    const { t, lines } = await cook('async', { first_ms: 1000 });
    expect([t, lines[4]]).toEqual([4000, '1: egg resumes']);
  });
});
