import { expect } from '@playwright/test';

/** Addresses that would lead to a file outside the app, or to nothing. */
export const outsidePaths = [
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%5c..%5cpackage.json',
  '/assets/..%2f..%2fmain%2findex.js',
  '//etc/passwd',
  '/%00',
  '/%',
  '/recordings/..%2fpreferences.json',
  '/recordings/%2fetc%2fpasswd',
  '/opened/%2fetc%2fpasswd',
  '/opened/..%2f..%2fpackage.json',
  '/opened/',
];

/** Every answer of a host keeps its page to itself. @param of names the answer in a failure's message */
export function expectClosedToOthers(headers: Record<string, unknown>, of: string): void {
  expect(headers['content-security-policy'], of).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(headers['content-security-policy'], of).toContain("frame-ancestors 'none'");
  expect(headers['permissions-policy'], of).toContain('camera=()');
  expect(headers, of).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
}
