import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { provideChromium } from './chromium.mjs';
import { runScript } from './program.mjs';
import { root } from './root.mjs';
import { checkTypes } from './types.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts what a runner did */

const results = join(root, 'test-results');

/** The runners of `npm test`, in order: each does its checks, prints what it finds, and counts. */
export const runners = {
  types: async () => outcomeOf(await checkTypes()),
  lint: () => check(['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', root]),
  async build() {
    await bundle();
    return outcomeOf(true);
  },
  async unit() {
    const file = reportFile('unit');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await tool(['vitest/vitest.mjs', 'run', ...reporters]);
    return counted(code, unitCounts(file));
  },
  async e2e() {
    await provideChromium();
    const file = reportFile('e2e');
    const { code } = await tool(['@playwright/test/cli.js', 'test', '--reporter=list,json'], {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    return counted(code, e2eCounts(file));
  },
};

async function check(command) {
  const { code } = await tool(command);
  return outcomeOf(code === 0);
}

function outcomeOf(fine) {
  return fine ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function tool([script, ...args], options) {
  return runScript([join(root, 'node_modules', script), ...args], { cwd: root, ...options });
}

/** A fresh file under test-results/ for a runner's own report. */
function reportFile(name) {
  const file = join(results, `${name}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** A runner that ended badly without naming a failed test has failed as a whole. */
function counted(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function unitCounts(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((each) => each.status === 'failed');
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function e2eCounts(file) {
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}
