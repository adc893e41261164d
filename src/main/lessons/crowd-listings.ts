/** The crowd's programs as shown: see LessonCard.code. */
export const crowdCode = {
  python: {
    sync: `
import time
from concurrent.futures import ThreadPoolExecutor

max_workers = {{max_workers}} or None
helpers = ThreadPoolExecutor(max_workers)

def toast():
    time.sleep({{wait_ms}})  # @toast

def crowd():
    jobs = [helpers.submit(toast)
            for _ in range({{jobs}})]
    for job in jobs:
        job.result()  # @join
    print("{{jobs}} toasts")  # @print

crowd()
`,
    async: `
import asyncio
from asyncio import create_task, gather

async def toast():
    await asyncio.sleep({{wait_ms}})  # @toast

async def crowd():
    toasts = [create_task(toast())
              for _ in range({{tasks}})]
    await gather(*toasts)  # @join
    print("{{tasks}} toasts")  # @print

asyncio.run(crowd())
`,
  },
  typescript: {
    sync: `
import { read } from 'node:fs';
import { promisify } from 'node:util';

const readByte = promisify(read);

// UV_THREADPOOL_SIZE={{max_workers}}: each call blocks
// one of these threads for {{wait_ms}} ms.
async function toast() {
  await readByte(line, byte); // @toast
}

async function crowd() {
  const jobs = Array.from({ length: {{jobs}} }, toast);
  await Promise.all(jobs); // @join
  console.log('{{jobs}} toasts'); // @print
}
`,
    async: `
function sleep(ms: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, ms));
}

async function toast() {
  await sleep({{wait_ms}}); // @toast
}

async function crowd() {
  const toasts =
    Array.from({ length: {{tasks}} }, toast);
  await Promise.all(toasts); // @join
  console.log('{{tasks}} toasts'); // @print
}
`,
  },
};
