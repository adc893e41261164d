import type { LessonCard } from '../../shared/lesson';

const pythonCook = `\
async def cook(name, seconds):
    print(f"{name}: on")  # @on
    await asyncio.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off
`;

const pythonBreakfast = `\
async def breakfast():
    await asyncio.gather(  # @gather
        cook("egg", {{egg_ms}}),
        cook("toast", {{toast_ms}}),
        fill_sink(),
    )

asyncio.run(breakfast())
`;

const typeScriptCook = `\
async function cook(name: string, ms: number) {
  console.log(\`\${name}: on\`); // @on
  await sleep(ms); // @cook
  console.log(\`\${name}: off\`); // @off
}
`;

const typeScriptBreakfast = `\
async function breakfast() {
  await Promise.all([ // @gather
    cook('egg', {{egg_ms}}),
    cook('toast', {{toast_ms}}),
    fillSink(),
  ]);
}

await breakfast();
`;

const sleepSync = `\
const cell = new Int32Array(new SharedArrayBuffer(4));
const sleepSync = (ms: number) => Atomics.wait(cell, 0, 0, ms);
`;

/** Cooks an egg and a toast while the sink is filled, by a call that blocks. */
export const blockingCallListings: LessonCard['code'] = {
  python: {
    sync: `
import time

def cook(name, seconds):
    print(f"{name}: on")  # @on
    time.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off

def fill_sink():
    print("sink: water on")  # @water-on
    time.sleep({{sink_ms}})  # @fill
    print("sink: full")  # @full

def breakfast():
    cook("egg", {{egg_ms}})
    cook("toast", {{toast_ms}})
    fill_sink()

breakfast()
`,
    async: {
      by: 'call',
      listings: {
        blocking: `
import asyncio, time

${pythonCook}
async def fill_sink():
    print("sink: water on")  # @water-on
    time.sleep({{sink_ms}})  # @fill
    print("sink: full")  # @full

${pythonBreakfast}`,
        executor: `
import asyncio, time

${pythonCook}
async def fill_sink():
    print("sink: water on")  # @water-on
    await asyncio.to_thread(time.sleep, {{sink_ms}})  # @fill
    print("sink: full")  # @full

${pythonBreakfast}`,
      },
    },
  },
  typescript: {
    sync: `
${sleepSync}
function cook(name: string, ms: number) {
  console.log(\`\${name}: on\`); // @on
  sleepSync(ms); // @cook
  console.log(\`\${name}: off\`); // @off
}

function fillSink() {
  console.log('sink: water on'); // @water-on
  sleepSync({{sink_ms}}); // @fill
  console.log('sink: full'); // @full
}

function breakfast() {
  cook('egg', {{egg_ms}});
  cook('toast', {{toast_ms}});
  fillSink();
}

breakfast();
`,
    async: {
      by: 'call',
      listings: {
        blocking: `
import { setTimeout as sleep } from 'node:timers/promises';

${sleepSync}
${typeScriptCook}
async function fillSink() {
  console.log('sink: water on'); // @water-on
  sleepSync({{sink_ms}}); // @fill
  console.log('sink: full'); // @full
}

${typeScriptBreakfast}`,
        executor: `
import { setTimeout as sleep } from 'node:timers/promises';
import { Piscina } from 'piscina';

const helpers = new Piscina({ filename: 'sleep-sync.js' });

${typeScriptCook}
async function fillSink() {
  console.log('sink: water on'); // @water-on
  await helpers.run({{sink_ms}}); // @fill
  console.log('sink: full'); // @full
}

${typeScriptBreakfast}`,
      },
    },
  },
};
