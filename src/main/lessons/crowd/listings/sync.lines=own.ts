import { read } from 'node:fs';
import { promisify } from 'node:util';

const JOBS = 1000;
const MAX_WORKERS = 250; // UV_THREADPOOL_SIZE
const WAIT_MS = 1000; // until a line has its answer

const readByte = promisify(read);
const byte = Buffer.alloc(1);

// Each call blocks one of MAX_WORKERS threads
// for WAIT_MS.
async function toast(line: number) {
  await readByte(line, byte, 0, 1, null); // @toast
}

async function crowd() {
  const jobs = Array.from(
    { length: JOBS }, (_, n) => toast(lines[n])); // @create-toast
  await Promise.all(jobs); // @join
  console.log(`${JOBS} toasts`); // @print
}
