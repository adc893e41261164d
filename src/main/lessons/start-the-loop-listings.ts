import type { LessonCard } from '../../shared/lesson/lesson';
import { waitListings as waits } from './egg-and-toast-waits';

const coroutinesPython = `\
${waits.python.async}`;

const python = {
  sync: `\
import time

${waits.python.sync}
def breakfast():
    make_egg()
    make_toast()

# A call needs no loop: it runs at once.
breakfast()
`,
  run: `\
import asyncio
from asyncio import create_task

${coroutinesPython}
async def breakfast():
    egg = create_task(make_egg())
    print("egg is scheduled")  # @egg-scheduled
    toast = create_task(make_toast())
    print("toast is scheduled")  # @toast-scheduled
    await egg  # @await-egg

print("nothing runs yet")  # @not-yet
# create_task(make_egg()) would raise here:
# RuntimeError: no running event loop
asyncio.run(breakfast())
print("the loop has stopped")  # @stopped
`,
  runUntilComplete: `\
import asyncio
from asyncio import ensure_future

${coroutinesPython}
loop = asyncio.new_event_loop()
egg = ensure_future(make_egg(), loop=loop)
print("egg is scheduled")  # @egg-scheduled
toast = ensure_future(make_toast(), loop=loop)
print("toast is scheduled")  # @toast-scheduled
print("nothing runs yet")  # @not-yet
loop.run_until_complete(egg)
print("the loop has stopped")  # @stopped
loop.close()
`,
  getEventLoop: `\
import asyncio

${coroutinesPython}
# No loop is set, which is the default from Python 3.14 on:
asyncio.set_event_loop(None)
try:
    loop = asyncio.get_event_loop()
    egg = loop.create_task(make_egg())
    toast = loop.create_task(make_toast())
    loop.run_until_complete(egg)
except RuntimeError as error:
    print(error)  # @no-loop
print("nobody cooks")  # @nobody
`,
};

const coroutinesTypeScript = `\
${waits.typescript.async}
// Node starts its loop when these lines are
// done, and stops it when nothing is left.
process.on('exit', () => {
  console.log('the loop has stopped'); // @stopped
});
`;

const typescript = {
  sync: `\
import { sleepSync } from './kitchen';

${waits.typescript.sync}
function breakfast() {
  makeEgg();
  makeToast();
}

// A call needs no loop: it runs at once.
breakfast();
`,
  run: `\
${coroutinesTypeScript}
async function breakfast() {
  const egg = createTask(makeEgg);
  console.log('egg is scheduled'); // @egg-scheduled
  const toast = createTask(makeToast);
  console.log('toast is scheduled'); // @toast-scheduled
  await egg; // @await-egg
}

console.log('nothing runs yet'); // @not-yet
breakfast();
`,
  runUntilComplete: `\
${coroutinesTypeScript}
const egg = createTask(makeEgg);
console.log('egg is scheduled'); // @egg-scheduled
const toast = createTask(makeToast);
console.log('toast is scheduled'); // @toast-scheduled
console.log('nothing runs yet'); // @not-yet
`,
  getEventLoop: `\
${coroutinesTypeScript}
// JavaScript always has a loop: both are cooked.
createTask(makeEgg);
createTask(makeToast);
`,
};

/** The lesson start-the-loop as it is shown: see LessonCard.code. */
export const startTheLoopListings: LessonCard['code'] = {
  python: {
    sync: python.sync,
    async: {
      by: 'how',
      listings: {
        'asyncio.run': python.run,
        run_until_complete: python.runUntilComplete,
        get_event_loop: python.getEventLoop,
      },
    },
  },
  typescript: {
    sync: typescript.sync,
    async: {
      by: 'how',
      listings: {
        'asyncio.run': typescript.run,
        run_until_complete: typescript.runUntilComplete,
        get_event_loop: typescript.getEventLoop,
      },
    },
  },
};
