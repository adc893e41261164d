import { expect, it } from 'vitest';
import { keepThread, takeThread } from './kept-threads';

const failsWhenTold = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => { throw new Error('left behind'); });`)}`,
);

it('a kept thread that fails of what its lane left behind is replaced, and ends nothing else', async () => {
  const thread = takeThread(failsWhenTold);
  keepThread(failsWhenTold, thread);
  thread.ref();
  thread.postMessage('fail');
  await new Promise((resolve) => thread.once('exit', resolve));
  const next = takeThread(failsWhenTold);
  expect(next).not.toBe(thread);
  await next.terminate();
});
