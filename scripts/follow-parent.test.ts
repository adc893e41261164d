import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const script = `
  import { followParent } from ${JSON.stringify(new URL('follow-parent.mjs', import.meta.url))};
  followParent();
  process.on('SIGTERM', () => {
    console.log('asked to end');
    process.exit();
  });
  setTimeout(() => {}, 60_000);
  console.log('up');`;

it('what npm started is asked to end where its shell ended and told it nothing', {
  skip: process.platform === 'win32',
}, async () => {
  // The second command keeps the shell from becoming the first.
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, script], {
    env: { ...process.env, npm_lifecycle_event: 'kitchen' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  expect(String(await once(shell.stdout, 'data'))).toBe('up\n');
  shell.kill('SIGKILL');
  expect(String(await once(shell.stdout, 'data'))).toBe('asked to end\n');
});
