import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report } from '../../shared/figures/report';
import { decodeRecording } from '../../shared/recording';

const fixtures = join(import.meta.dirname, 'fixtures');
const recordings = [
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.toast.jsonl'))
    .map((name) => join(fixtures, name)),
  join(import.meta.dirname, '../../../e2e/stored/breakfast.toast.jsonl'),
].map((path) => ({ name: basename(path, '.toast.jsonl'), path }));

describe('the report of a stored recording', () => {
  it.each(recordings)(
    'is what it was, unless npm run stored writes it anew: $name',
    async ({ name, path }) => {
      const { log } = decodeRecording(readFileSync(path, 'utf8'));
      const stored = join(fixtures, 'reports', `${name}.json`);
      await expect(`${JSON.stringify(report(log), null, 2)}\n`).toMatchFileSnapshot(stored);
    },
  );
});
