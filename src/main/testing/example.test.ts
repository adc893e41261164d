import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

test('the documented example is the spec that runs', async () => {
  const docs = await readFile(join(root, 'docs/testing.md'), 'utf8');
  const [, example] = docs.match(/```ts\n([\s\S]*?)```/) ?? [];
  expect(example).toBe(await readFile(join(root, 'e2e/example.spec.ts'), 'utf8'));
});
