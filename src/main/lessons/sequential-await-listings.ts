import type { LessonCard } from '../../shared/lesson/lesson';
import { waitListings as waits } from './egg-and-toast-waits';

const tasksPython = `\
import asyncio
from asyncio import create_task

${waits.python.async}`;

const python = {
  sync: `\
import time

${waits.python.sync}
def breakfast():
    make_egg()
    make_toast()

breakfast()
`,
  oneByOne: `\
${tasksPython}
async def breakfast():
    egg = create_task(make_egg())
    print("created: egg")  # @created
    await egg  # @await-egg
    # To the same effect as: await make_egg()
    print("main goes on")  # @goes-on
    toast = create_task(make_toast())
    await toast  # @await-toast

asyncio.run(breakfast())
`,
  createTask: `\
${tasksPython}
async def breakfast():
    egg = create_task(make_egg())
    toast = create_task(make_toast())
    print("created: egg and toast")  # @created
    print("main goes on")  # @goes-on
    # Neither starts before main awaits.
    await egg  # @await-egg
    await toast  # @await-toast

asyncio.run(breakfast())
`,
};

const tasksTypeScript = `\
${waits.typescript.async}`;

const typescript = {
  sync: `\
import { sleepSync } from './kitchen';

${waits.typescript.sync}
function breakfast() {
  makeEgg();
  makeToast();
}

breakfast();
`,
  oneByOne: `\
${tasksTypeScript}
async function breakfast() {
  const egg = createTask(makeEgg);
  console.log('created: egg'); // @created
  await egg; // @await-egg
  console.log('main goes on'); // @goes-on
  const toast = createTask(makeToast);
  await toast; // @await-toast
}

await breakfast();
`,
  createTask: `\
${tasksTypeScript}
async function breakfast() {
  const egg = createTask(makeEgg);
  const toast = createTask(makeToast);
  console.log('created: egg and toast'); // @created
  console.log('main goes on'); // @goes-on
  await egg; // @await-egg
  await toast; // @await-toast
}

await breakfast();
`,
};

/** The lesson sequential-await as it is shown: see LessonCard.code. */
export const sequentialAwaitListings: LessonCard['code'] = {
  python: {
    sync: python.sync,
    async: { by: 'how', listings: { 'one-by-one': python.oneByOne, 'create-task': python.createTask } },
  },
  typescript: {
    sync: typescript.sync,
    async: {
      by: 'how',
      listings: { 'one-by-one': typescript.oneByOne, 'create-task': typescript.createTask },
    },
  },
};
