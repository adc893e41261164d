import i18next from 'i18next';
import { expect, it } from 'vitest';
import '../i18n';
import { endReasons, endReasonText } from '../../shared/trace/end-reasons';
import { endReason } from './end-reason';

const said = (language: string, error: string) => endReason(error, i18next.getFixedT(language, 'narration'));

it('says in the window’s language why a program’s lane ended', () => {
  const error = 'would block for ever: app.py:18 waiter, which nothing else will finish';
  expect(said('en', error)).toBe(
    'It would wait for ever in line 18 (waiter): nothing else runs that could end the wait.',
  );
  expect(said('ko', error)).toBe(
    '18번째 줄(waiter)에서 영원히 기다리게 됩니다. 그 기다림을 끝내 줄 다른 일이 없습니다.',
  );
});

it.each(endReasons)('has words of its own for each reason that a lane can end by: %s', (reason) => {
  const gaps = {
    how: 'SIGKILL',
    why: 'line 3',
    where: 'app.py:18 f',
    waits: 'main waits for task f at app.py:9 main',
  };
  const error = endReasonText(reason, gaps);
  expect(said('ko', error)).toMatch(/[가-힣]/);
  expect(said('en', error)).toMatch(/^(It|Its|The|What|Every|Python)\b.*[^{}]$/);
  for (const language of ['en', 'ko']) expect(said(language, error)).not.toMatch(/[{}]|ends\./);
});

it('says which task waits for what, and where', () => {
  const error =
    'waits for ever: main waits for task fetch-1, task other-1 at app.py:10 main; other-1 waits for lock plates at app.py:7 other; x waits for a future, which nothing else will finish';
  expect(said('en', error)).toBe(
    'It would wait for ever: main waits for fetch-1, other-1 in line 10 (main); other-1 waits for the lock “plates” in line 7 (other); x waits for something that nobody sets. Nothing else will end these waits.',
  );
  expect(said('ko', error)).toContain('other-1 태스크는 7번째 줄(other)에서 "plates" 자물쇠 기다림');
});

it('says how many tasks it does not name', () => {
  const error =
    'waits for ever: main waits for task a, task b, 7 more at app.py:9 main; a waits for lock plates; and 3 more, which nothing else will finish';
  expect(said('en', error)).toBe(
    'It would wait for ever: main waits for a, b, and 7 more in line 9 (main); a waits for the lock “plates”; and 3 more. Nothing else will end these waits.',
  );
  expect(said('ko', error)).not.toMatch(/\bmore\b|\band\b/);
  expect(said('ko', error)).toContain('그 밖에 태스크 3개');
});

it('leaves what the program itself says as it is', () => {
  expect(said('ko', 'ValueError: no toast')).toBe('ValueError: no toast');
  expect(said('ko', '')).toBe('');
});
