import type { LessonCard } from '../../shared/lesson/lesson';

const typeScriptPool = `\
const helpers = new Helpers({{max_workers|}});
`;

const python = {
  sync: `
import time

def order(name, seconds):
    print(f"{name}: start")  # @start
    time.sleep(seconds)  # @call
    print(f"{name}: done")  # @done

def breakfast():
    order("egg", {{egg_ms}})
    order("toast", {{toast_ms}})

breakfast()
`,
  no: `
import asyncio, time
from concurrent.futures import ThreadPoolExecutor

# None means min(32, cores + 4).
helpers = ThreadPoolExecutor(
    max_workers={{max_workers|None}})

async def order(name, seconds):
    loop = asyncio.get_running_loop()
    print(f"{name}: start")  # @start
    await loop.run_in_executor(  # @call
        helpers, time.sleep, seconds)
    print(f"{name}: done")  # @done

async def breakfast():
    egg = order("egg", {{egg_ms}})
    toast = order("toast", {{toast_ms}})
    await asyncio.gather(egg, toast)  # @gather

asyncio.run(breakfast())
`,
  yes: `
import asyncio, time
from concurrent.futures import ThreadPoolExecutor

helpers = ThreadPoolExecutor(
    max_workers={{max_workers|None}})

async def order(name, seconds):
    loop = asyncio.get_running_loop()
    print(f"{name}: start")  # @start
    try:
        await loop.run_in_executor(  # @call
            helpers, time.sleep, seconds)
        print(f"{name}: done")  # @done
    except asyncio.CancelledError:
        print(f"{name}: cancelled")  # @cancelled

async def breakfast():
    egg = asyncio.create_task(
        order("egg", {{egg_ms}}))
    toast = asyncio.create_task(
        order("toast", {{toast_ms}}))
    await asyncio.sleep({{cancel_ms}})  # @patience
    print("cancelling the egg")  # @cancel
    egg.cancel()  # the helper goes on
    await asyncio.gather(egg, toast)  # @gather

asyncio.run(breakfast())
`,
};

const typescript = {
  sync: `
import { sleepSync } from './kitchen';

function order(name: string, ms: number) {
  console.log(\`\${name}: start\`); // @start
  sleepSync(ms); // @call
  console.log(\`\${name}: done\`); // @done
}

function breakfast() {
  order('egg', {{egg_ms}});
  order('toast', {{toast_ms}});
}

breakfast();
`,
  no: `
import { Helpers } from './kitchen';

${typeScriptPool}
async function order(name: string, ms: number) {
  console.log(\`\${name}: start\`); // @start
  await helpers.sleepSync(ms); // @call
  console.log(\`\${name}: done\`); // @done
}

async function breakfast() {
  const egg = order('egg', {{egg_ms}});
  const toast = order('toast', {{toast_ms}});
  await Promise.all([egg, toast]); // @gather
}

await breakfast();
`,
  yes: `
import { Helpers, sleep } from './kitchen';

${typeScriptPool}
async function order(
  name: string,
  ms: number,
  given?: Promise<string>,
) {
  console.log(\`\${name}: start\`); // @start
  const call = helpers.sleepSync(ms).then(() => 'done');
  // A promise cannot be cancelled, only left.
  const how = await Promise.race( // @call
    given ? [call, given] : [call],
  );
  console.log(\`\${name}: \${how}\`); // @done
}

async function breakfast() {
  const patience = // @patience
    sleep({{cancel_ms}}, 'cancelled');
  patience.then(() =>
    console.log('cancelling the egg')); // @cancel
  const egg = order( // @cancelled
    'egg', {{egg_ms}}, patience);
  const toast = order('toast', {{toast_ms}});
  await Promise.all([egg, toast]); // @gather
}

await breakfast();
`,
};

const listings = ({ sync, no, yes }: typeof python) => ({
  sync,
  async: { by: 'cancel', listings: { no, yes } },
});

/** Two blocking calls, given to the workers of an executor; with `cancel`, the wait for the first is cancelled. */
export const executorListings: LessonCard['code'] = {
  python: listings(python),
  typescript: listings(typescript),
};
