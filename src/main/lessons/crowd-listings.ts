/** The crowd's programs as shown: see LessonCard.code. */
export const crowdCode = {
  python: {
    sync: `
import time
from concurrent.futures import ThreadPoolExecutor

def toast():
    time.sleep({{wait_ms}})  # @toast

def crowd():
    with ThreadPoolExecutor({{max_workers}} or None) as helpers:
        jobs = [helpers.submit(toast)
                for _ in range({{jobs}})]
        for job in jobs:
            job.result()  # @join
    print("{{jobs}} toasts")  # @print

crowd()
`,
    async: `
import asyncio

async def toast():
    await asyncio.sleep({{wait_ms}})  # @toast

async def crowd():
    toasts = [asyncio.create_task(toast())
              for _ in range({{tasks}})]
    await asyncio.gather(*toasts)  # @join
    print("{{tasks}} toasts")  # @print

asyncio.run(crowd())
`,
  },
  typescript: {
    sync: `
import { read } from 'node:fs';

// UV_THREADPOOL_SIZE={{max_workers}}: a call blocks one of these
// threads until a byte comes, {{wait_ms}} ms later.
function toast() {
  return new Promise<void>((resolve) => {
    read(answers, byte, 0, 1, null, () => resolve()); // @toast
  });
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
  const toasts = Array.from({ length: {{tasks}} }, toast);
  await Promise.all(toasts); // @join
  console.log('{{tasks}} toasts'); // @print
}
`,
  },
};
