import i18next from 'i18next';
import { expect, it } from 'vitest';
import { type Finding, type FindingKind, findingKinds } from '../../../shared/figures/findings';
import { emitted, placed } from '../../../shared/fixtures/events';
import { runHeader } from '../../../shared/fixtures/run-header';
import { RunLog } from '../../../shared/trace/run-log';
import { languages } from '../../../shared/words/text';
import '../../i18n';
import { findingWords } from './finding-words';

const created = emitted('task-created', { task: 3, name: 'fetch-1' });
const log = new RunLog(runHeader(), [placed({ seq: 1, lane: 'right', t: 0 }, created)]);

/** A finding of that kind with all that its finder says of it. */
const found = (kind: FindingKind, given: Partial<Finding> = {}): Finding => ({
  kind,
  lane: 'right',
  index: 0,
  t: 0,
  task: 3,
  label: 'app.py:12 fetch',
  count: 2,
  other: 'save',
  times: { ms: 2000, together: 500, others: 300 },
  ...given,
});

it.each(languages.flatMap((language) => findingKinds.map((kind) => [language, kind] as const)))(
  'says in %s what %s is, with its figures and its line, and what to do',
  (language, kind) => {
    const words = i18next.getFixedT(language, 'program');
    for (const given of [
      {},
      { count: 1 },
      { label: '' },
      { times: { ms: 2000, late: 1500, together: 1, others: 1 } },
    ]) {
      const { what, advice } = findingWords(found(kind, given), log, words);
      expect(what).not.toMatch(/[{}]|findings\.|undefined|NaN/);
      expect(advice).not.toMatch(/[{}]|findings\.|undefined|NaN/);
      expect(what.includes('12')).toBe(given.label !== '' && kind !== 'never-retrieved');
    }
  },
);

it('names the task as the program shows it, and main as main', () => {
  const words = i18next.getFixedT('en', 'program');
  expect(findingWords(found('held'), log, words).what).toBe(
    'fetch-1 held the loop for 2.0 s in one piece in line 12.',
  );
  expect(findingWords(found('held', { task: 0, label: '' }), log, words).what).toBe(
    'main held the loop for 2.0 s in one piece.',
  );
  expect(findingWords(found('held', { callback: 'tick' }), log, words).what).toBe(
    'The callback tick held the loop for 2.0 s in one piece in line 12.',
  );
});
