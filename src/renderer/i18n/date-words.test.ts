import { expect, it } from 'vitest';
import { dateWords } from './date-words';

it('says a moment in either language, and nothing of what is none', () => {
  expect(dateWords('2026-03-04T12:00:00.000Z', 'en')).toContain('2026');
  expect(dateWords('2026-03-04T12:00:00.000Z', 'ko', { year: 'numeric' })).toBe('2026년');
  for (const none of ['', 'yesterday', '2026-13-01T00:00:00Z']) expect(dateWords(none, 'en')).toBe('');
});
