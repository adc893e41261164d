import { expect, test, vi } from 'vitest';
import { formats } from '../../shared/exports/formats';
import { languages } from '../../shared/words/text';
import { saveDialog } from './downloads';

vi.mock('electron', () => ({}));

test('the dialog names the file and its kind, for every format in every language', () => {
  for (const language of languages)
    for (const { extension, name } of Object.values(formats)) {
      const { title, filters } = saveDialog(`breakfast${extension}`, language);
      expect(title).toContain(`breakfast${extension}`);
      expect(filters).toHaveLength(1);
      expect(filters[0]?.extensions).toEqual([extension.split('.').at(-1)]);
      expect(filters[0]?.name).toBe(name[language]);
    }
});
