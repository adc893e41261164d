import type { LessonCard } from '../../shared/lesson/lesson';

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
    await asyncio.to_thread(  # @fill
        time.sleep, {{sink_ms}})
    print("sink: full")  # @full

${pythonBreakfast}`,
      },
    },
  },
  typescript: {
    sync: `
import { sleepSync } from './kitchen';

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
import { sleep, sleepSync } from './kitchen';

${typeScriptCook}
async function fillSink() {
  console.log('sink: water on'); // @water-on
  sleepSync({{sink_ms}}); // @fill
  console.log('sink: full'); // @full
}

${typeScriptBreakfast}`,
        executor: `
import { Helpers, sleep } from './kitchen';

const helpers = new Helpers();

${typeScriptCook}
async function fillSink() {
  console.log('sink: water on'); // @water-on
  await helpers.sleepSync({{sink_ms}}); // @fill
  console.log('sink: full'); // @full
}

${typeScriptBreakfast}`,
      },
    },
  },
};
