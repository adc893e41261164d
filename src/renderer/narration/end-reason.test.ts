import i18next from 'i18next';
import { expect, it } from 'vitest';
import '../i18n';
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
  for (const known of ['limit', 'the window that cooked it was closed'])
    expect(said('ko', known)).toMatch(/[가-힣]/);
});

it('leaves what the program itself says as it is', () => {
  expect(said('ko', 'ValueError: no toast')).toBe('ValueError: no toast');
  expect(said('ko', '')).toBe('');
});
