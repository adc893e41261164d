const pythonCrowd = `\
def crowd():
    jobs = [helpers.submit(toast)
            for _ in range({{jobs}})]
    for job in jobs:
        job.result()  # @join
    print("{{jobs}} toasts")  # @print

crowd()
`;

/** A thread that sleeps is one that waits on a line of its own: nobody wakes it but its own answer. */
const pythonOwnLines = `
import time
from concurrent.futures import ThreadPoolExecutor

helpers = ThreadPoolExecutor(
    max_workers={{max_workers|None}})

def toast():
    time.sleep({{wait_ms}})  # @toast

${pythonCrowd}`;

const pythonOneLine = `
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from threading import Thread

helpers = ThreadPoolExecutor(
    max_workers={{max_workers|None}})
line, oven = socket.socketpair()  # one line for all
due = SimpleQueue()

def answer():
    while True:
        at = due.get()
        time.sleep(max(0, at - time.monotonic()))
        oven.send(b"!")

def toast():
    due.put(time.monotonic() + {{wait_ms}})
    # Each answer wakes all who wait here.
    line.recv(1)  # @toast

Thread(target=answer, daemon=True).start()

${pythonCrowd}`;

const typescriptThreads = (toast: string, submit: string) => `
import { read } from 'node:fs';
import { promisify } from 'node:util';

const readByte = promisify(read);
const byte = Buffer.alloc(1);

// UV_THREADPOOL_SIZE is max_workers ({{max_workers}}): each
// call blocks one of these threads for {{wait_ms}} ms.
${toast}
async function crowd() {
  const jobs = Array.from(
    { length: {{jobs}} }, ${submit});
  await Promise.all(jobs); // @join
  console.log('{{jobs}} toasts'); // @print
}
`;

/** The crowd's programs as shown: see LessonCard.code. */
export const crowdCode = {
  python: {
    sync: { by: 'lines', listings: { own: pythonOwnLines, one: pythonOneLine } },
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
    sync: {
      by: 'lines',
      listings: {
        own: typescriptThreads(
          `\
async function toast(line: number) {
  await readByte(line, byte, 0, 1, null); // @toast
}
`,
          '(_, n) => toast(lines[n])',
        ),
        one: typescriptThreads(
          `\
async function toast() {
  // Each answer wakes all who wait here.
  await readByte(line, byte, 0, 1, null); // @toast
}
`,
          'toast',
        ),
      },
    },
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
