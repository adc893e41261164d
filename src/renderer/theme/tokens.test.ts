import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
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
      (/^font(-size)?$/.test(property) || /var\(--(sans|mono)\)$/.test(value)) &&
      /\d(px|rem|pt|vw|vh|%)/.test(value.replace(/ \/ \d+px/, '')),
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

it('have names that no component gives to something of its own', () => {
  const defined = new Set(
    texts.flatMap((text, i) =>
      /(tokens|colours)\.css$/.test(sheets[i] ?? '')
        ? [...text.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name)
        : [],
    ),
  );
  const given = sources.flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/'(--[\w-]+)'( as string\])?:/g)].map(
      ([, own]) => own,
    ),
  );
  expect(given.length).toBeGreaterThan(0);
  expect(given.filter((own) => defined.has(own))).toEqual([]);
});

it('are all used', () => {
  const defined = [...texts.join().matchAll(/^ {2}(--(?:text|shadow|shade|ring|outline)[\w-]*):/gm)];
  const unused = defined.map(([, name]) => name).filter((name) => !texts.join().includes(`var(${name})`));
  expect(unused).toEqual([]);
});
