import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);
const texts = sheets.map((name) =>
  readFileSync(join(root, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
);

/** Declarations of all style sheets but those of the tokens. */
const declarations = texts.flatMap((text, i) =>
  /(tokens|colours)\.css$/.test(sheets[i] ?? '')
    ? []
    : [...text.matchAll(/([\w-]+):\s*([^;{}]+);/g)].map(([, property = '', value = '']) => ({
        sheet: sheets[i],
        property,
        value,
      })),
);

it('hold every size of type; a share of the size around it may stand in a style sheet', () => {
  const raw = declarations.filter(
    ({ property, value }) =>
      /^font(-size)?$/.test(property) && /\d(px|rem|pt|vw|vh|%)/.test(value.replace(/ \/ \d+px/, '')),
  );
  expect(raw).toEqual([]);
});

it('hold every shadow', () => {
  const raw = declarations.filter(
    ({ property, value }) =>
      (property.endsWith('-shadow') && !/^(none|var\([\w-]+\))$/.test(value)) || value.includes('-shadow('),
  );
  expect(raw).toEqual([]);
});

it('are all used', () => {
  const defined = [...texts.join().matchAll(/^ {2}(--(?:text|shadow|shade|ring|edge)[\w-]*):/gm)];
  const unused = defined.map(([, name]) => name).filter((name) => !texts.join().includes(`var(${name})`));
  expect(unused).toEqual([]);
});
