import { expect, test, vi } from 'vitest';
import { extensions } from '../../renderer/exports/formats';
import { saveDialog } from './downloads';
import { wordsIn } from './words';

vi.mock('electron', () => ({}));

test('the dialog names the file and its kind, for every format in every language', () => {
  for (const words of [wordsIn('en'), wordsIn('ko')])
    for (const extension of Object.values(extensions)) {
      const { title, filters } = saveDialog(`breakfast.${extension}`, words);
      expect(title).toContain(`breakfast.${extension}`);
      expect(filters).toHaveLength(1);
      expect(filters[0]?.extensions).toEqual([extension.split('.').at(-1)]);
      expect(filters[0]?.name).not.toBe(filters[0]?.extensions[0]);
    }
});
