import { sleep } from '../../../../shared/lesson/program/kitchen.ts';

const MESSAGES = 'A@0 B@1000 A@2000 B@3000 A@4000 B@5000';
const WRITE_MS = 1500;

const start = performance.now();

function timesOf(sender: string) {
  const own = MESSAGES.split(' ').filter((m) => m[0] === sender);
  return own.map((m) => Number(m.slice(2))).sort((a, b) => a - b);
}

async function* receive(sender: string) {
  for (const [index, at] of timesOf(sender).entries()) {
    await sleep(start + at - performance.now()); // @receive
    yield sender + (index + 1);
  }
}

async function save(message: string) {
  await sleep(WRITE_MS); // @write
  console.log(message, 'saved'); // @saved
}

async function serve(sender: string) {
  const saving: Promise<void>[] = [];
  for await (const message of receive(sender)) saving.push(save(message)); // @save
  await Promise.all(saving);
}

async function chatServer() {
  await Promise.all([serve('A'), serve('B')]); // @serve-A @serve-B
}

await chatServer();
