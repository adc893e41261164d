import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { lessons } from '../../main/lessons';
import { decodeRecording } from '../../shared/recording';
import { RunLog } from '../../shared/trace/run-log';
import type { TraceEvent } from '../../shared/trace/trace';
import '../i18n';
import { Narrator } from './narrator';

const stored = join(import.meta.dirname, '../../main/recordings/fixtures/version-1.toast.jsonl');
let whole: RunLog;
let events: TraceEvent[];
beforeAll(async () => {
  whole = decodeRecording(await readFile(stored, 'utf8')).log;
  events = [...whole.inOrder()];
});

function tell(log: RunLog, language: 'en' | 'ko'): string[] {
  const card = lessons.find((lesson) => lesson.card.id === log.header.lesson)?.card;
  const words = i18next.getFixedT(language, 'narration');
  const end = log.positionAt(log.endMs);
  return new Narrator(log)
    .last(events.length, end, { card, language }, words)
    .sentences.map(({ text }) => text);
}

test('whatever is lost of a recording, the rest is told in whole sentences', () => {
  const told = tell(whole, 'en').length;
  expect(told).toBeGreaterThan(10);
  const kept = fc.array(fc.boolean(), { minLength: events.length, maxLength: events.length });
  fc.assert(
    fc.property(kept, fc.constantFrom('en', 'ko'), (keep, language) => {
      const log = new RunLog(
        whole.header,
        events.filter((_, index) => keep[index]),
      );
      const sentences = tell(log, language);
      expect(sentences.length).toBeLessThanOrEqual(told);
      for (const sentence of sentences) {
        expect(sentence).toMatch(
          language === 'en' ? /^\d+\.\d s · (Sync|Async) · ./ : /^\d+\.\d초 · (동기|비동기) · ./,
        );
        expect(sentence).not.toMatch(/undefined|NaN|\{\{|\[object/);
      }
    }),
    { numRuns: 300 },
  );
});
