import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const script = `
  import { followParent } from ${JSON.stringify(new URL('follow-parent.mjs', import.meta.url))};
  process.on('SIGTERM', () => {
    console.log('asked to end');
    process.exit();
  });
  setTimeout(() => {}, 60_000);
  await followParent();
  console.log(process.ppid);`;
const npm = `
  import { spawn } from 'node:child_process';
  // The second command keeps the shell from becoming the first.
  spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, process.argv[1]], { stdio: 'inherit' });`;

it.each(['npm', 'its shell'])(
  'what npm started is asked to end when %s ended and told it nothing',
  {
    skip: process.platform === 'win32',
  },
  async (who) => {
    const above = spawn(process.execPath, ['--input-type=module', '-e', npm, script], {
      env: { ...process.env, npm_lifecycle_event: 'kitchen' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const shell = Number(await once(above.stdout, 'data'));
    const asked = once(above.stdout, 'data');
    if (who === 'npm') above.kill('SIGKILL');
    else process.kill(shell, 'SIGKILL');
    expect(String(await asked)).toBe('asked to end\n');
  },
);
