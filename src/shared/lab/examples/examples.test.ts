import { readdirSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { languages } from '../../words/text';
import { examples } from '.';

it('has every program of the folder, each once', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.py'));
  expect(examples.map(({ id }) => `${id}.py`).sort()).toEqual(files.sort());
  expect(examples.length).toBeGreaterThanOrEqual(20);
});

test.each(examples.map((example) => [example.id, example] as const))(
  '%s says what it shows, once',
  (_id, example) => {
    for (const language of languages) {
      expect(example.title[language]).not.toBe('');
      expect(example.about[language]).toMatch(/\.$/);
      const alike = examples.filter(({ title }) => title[language] === example.title[language]);
      expect(alike).toEqual([example]);
    }
    expect(example.source).toMatch(/asyncio\.run\(main\(\)\)\n$/);
  },
);
