import './node-version.mjs';
import { provideDependencies } from './dependencies.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

try {
  await provideDependencies();
  const { runners } = await import('./runners.mjs');
  for (const [name, run] of Object.entries(runners)) add(name, await outcome(name, run));
} catch (error) {
  console.error(error.message);
  add('set-up', { passed: 0, failed: 1, skipped: 0 });
}

console.log(`\n${lines.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function outcome(name, run) {
  console.log(`\n== ${name}`);
  try {
    return await run();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function add(name, counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  lines.push(`${name}: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
}
