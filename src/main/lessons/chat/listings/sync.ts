import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const MESSAGES = 'A@0 B@1000 A@2000 B@3000 A@4000 B@5000';
const WRITE_MS = 1500;

const start = performance.now();

function timesOf(sender: string) {
  const own = MESSAGES.split(' ').filter((m) => m[0] === sender);
  return own.map((m) => Number(m.slice(2))).sort((a, b) => a - b);
}

function* receive(sender: string) {
  for (const [index, at] of timesOf(sender).entries()) {
    sleepSync(start + at - performance.now()); // @receive
    yield sender + (index + 1);
  }
}

function save(message: string) {
  sleepSync(WRITE_MS); // @write
  console.log(message, 'saved'); // @saved
}

function serve(sender: string) {
  for (const message of receive(sender)) save(message); // @save
}

function chatServer() {
  serve('A'); // @serve-A
  serve('B'); // @serve-B
}

chatServer();
