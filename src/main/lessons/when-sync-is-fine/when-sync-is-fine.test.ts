import { describe, expect, it } from 'vitest';
import type { Mode } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { whenSyncIsFine } from './cook';

const cook = (mode: Mode, parameters: Record<string, unknown>) =>
  cookVirtually(whenSyncIsFine, mode, parameters);

describe('when synchronous is fine', () => {
  it.each([
    ['one-order', 8000],
    ['no-waiting', 6000],
    ['whole-pantry', 7500],
    ['few-things', 4500],
  ])('both kitchens take as long: %s', async (what, ms) => {
    for (const mode of ['sync', 'async'] as const)
      expect((await cook(mode, { case: what })).at(-1)?.t).toBe(ms);
  });

  it('takes more turns of the loop the more often something is awaited', async () => {
    const turns = async (parameters: Record<string, unknown>) =>
      (await cook('async', parameters)).filter((event) => event.type === 'turn-started').length;
    const pantry = await turns({ case: 'whole-pantry', loaves: 12 });
    expect(pantry).toBe(await turns({ case: 'whole-pantry', loaves: 1 }));
    expect(await turns({ case: 'few-things', loaves: 12 })).toBe(pantry + 2 * 11);
  });
});
