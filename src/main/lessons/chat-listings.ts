import type { Mode } from '../../shared/trace/trace';

const timesPython = `\
MESSAGES = "{{messages}}"
START = time.monotonic()

def times_of(sender):
    return sorted(int(m[2:]) / 1000 for m in MESSAGES.split() if m[0] == sender)
`;

/** The lesson chat as it is shown: see LessonCard.code. The Python programs run as they are. */
export const chatPython: Record<Mode, string> = {
  sync: `\
import time

${timesPython}
def receive(sender):
    for number, at in enumerate(times_of(sender), 1):
        time.sleep(max(0, START + at - time.monotonic()))  # @receive
        yield f"{sender}{number}"

def save(message):
    time.sleep({{write_ms}})  # @write
    print(message, "saved")  # @saved

def serve(sender):
    for message in receive(sender):
        save(message)

def chat_server():
    serve("A")
    serve("B")

chat_server()
`,
  async: `\
import asyncio
import time

${timesPython}
async def receive(sender):
    for number, at in enumerate(times_of(sender), 1):
        await asyncio.sleep(max(0, START + at - time.monotonic()))  # @receive
        yield f"{sender}{number}"

async def save(message):
    await asyncio.sleep({{write_ms}})  # @write
    print(message, "saved")  # @saved

async def serve(sender):
    saving = []
    async for message in receive(sender):
        saving.append(asyncio.create_task(save(message)))
    await asyncio.gather(*saving)

async def chat_server():
    await asyncio.gather(serve("A"), serve("B"))

asyncio.run(chat_server())
`,
};

const timesTypeScript = `\
const messages = '{{messages}}';
const start = performance.now();

function timesOf(sender: string) {
  const own = messages.split(' ').filter((m) => m[0] === sender);
  return own.map((m) => Number(m.slice(2))).sort((a, b) => a - b);
}
`;

/** The same in TypeScript. */
export const chatTypeScript: Record<Mode, string> = {
  sync: `\
import { sleepSync } from './kitchen';

${timesTypeScript}
function* receive(sender: string) {
  for (const [index, at] of timesOf(sender).entries()) {
    sleepSync(start + at - performance.now()); // @receive
    yield sender + (index + 1);
  }
}

function save(message: string) {
  sleepSync({{write_ms}}); // @write
  console.log(message, 'saved'); // @saved
}

function serve(sender: string) {
  for (const message of receive(sender)) save(message);
}

function chatServer() {
  serve('A');
  serve('B');
}

chatServer();
`,
  async: `\
import { sleep } from './kitchen';

${timesTypeScript}
async function* receive(sender: string) {
  for (const [index, at] of timesOf(sender).entries()) {
    await sleep(start + at - performance.now()); // @receive
    yield sender + (index + 1);
  }
}

async function save(message: string) {
  await sleep({{write_ms}}); // @write
  console.log(message, 'saved'); // @saved
}

async function serve(sender: string) {
  const saving: Promise<void>[] = [];
  for await (const message of receive(sender)) saving.push(save(message));
  await Promise.all(saving);
}

async function chatServer() {
  await Promise.all([serve('A'), serve('B')]);
}

await chatServer();
`,
};
