import { expect, test, vi } from 'vitest';
import { isLocal } from './network';
import { isOwnPage } from './protocol';

vi.mock('electron', () => ({}));

test('an own page is known by its whole address', () => {
  for (const url of ['toast-kitchen://app/index.html', 'toast-kitchen://app/', 'toast-kitchen://app/a?b#c'])
    expect(isOwnPage(url), url).toBe(true);
  for (const url of [
    'toast-kitchen://elsewhere/index.html',
    'toast-kitchen://app.example.com/',
    'toast-kitchen://app@example.com/',
    'toast-kitchen:app',
    'https://app/',
    'blob:toast-kitchen://app/1',
    '',
    'app',
  ])
    expect(isOwnPage(url), url).toBe(false);
});

test('what a page makes itself stays local, all else leaves the app', () => {
  for (const url of ['toast-kitchen://app/x.js', 'blob:toast-kitchen://app/1', 'data:,x', 'devtools://x/'])
    expect(isLocal(url), url).toBe(true);
  for (const url of ['https://redirector.gvt1.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://x/'])
    expect(isLocal(url), url).toBe(false);
});
