import { expect, test } from 'vitest';
import { LAB_WORKER, labFiles } from '../../shared/api/lab-resource';
import { headersOf } from './security-headers';

const policyAt = (path: string) => headersOf(path)['Content-Security-Policy'];

test("the lab's worker reaches nothing, evaluates no text and starts no other worker", () => {
  for (const path of [LAB_WORKER, ...Object.values(labFiles)])
    expect(policyAt(path)?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'none'",
      "worker-src 'none'",
    ]);
});

test('every other path has the policy of the page', () => {
  for (const path of ['/', '/lab', '/laboratory/worker.js', '/assets/lab/x.js']) {
    expect(policyAt(path)).toContain("connect-src 'self'");
    expect(policyAt(path)).not.toContain('wasm-unsafe-eval');
  }
});

test('all else is alike: both are isolated from other origins, and neither asks for a device', () => {
  const { 'Content-Security-Policy': _page, ...page } = headersOf('/index.html');
  const { 'Content-Security-Policy': _lab, ...lab } = headersOf(LAB_WORKER);
  expect(lab).toEqual(page);
  expect(lab).toMatchObject({ 'Cross-Origin-Embedder-Policy': 'require-corp' });
});
