import type { LessonCard } from '../../shared/lesson';

const tasksPython = `\
import asyncio
from asyncio import create_task

async def make_egg():
    print("egg starts")  # @egg-starts
    await asyncio.sleep({{fry_ms}})  # @fry
    print("egg is ready")  # @egg-ready

async def make_toast():
    print("toast starts")  # @toast-starts
    await asyncio.sleep({{toast_ms}})  # @toast
    print("toast is ready")  # @toast-ready
`;

const python = {
  sync: `\
import time

def make_egg():
    print("egg starts")  # @egg-starts
    time.sleep({{fry_ms}})  # @fry
    print("egg is ready")  # @egg-ready

def make_toast():
    print("toast starts")  # @toast-starts
    time.sleep({{toast_ms}})  # @toast
    print("toast is ready")  # @toast-ready

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
    # So far the same as: await make_egg()
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
import { nextTurn, sleep } from './kitchen';

// A promise's body starts at once.
// As a task it waits a turn.
const createTask = (body: () => Promise<void>) =>
  nextTurn().then(body);

async function makeEgg() {
  console.log('egg starts'); // @egg-starts
  await sleep({{fry_ms}}); // @fry
  console.log('egg is ready'); // @egg-ready
}

async function makeToast() {
  console.log('toast starts'); // @toast-starts
  await sleep({{toast_ms}}); // @toast
  console.log('toast is ready'); // @toast-ready
}
`;

const typescript = {
  sync: `\
import { sleepSync } from './kitchen';

function makeEgg() {
  console.log('egg starts'); // @egg-starts
  sleepSync({{fry_ms}}); // @fry
  console.log('egg is ready'); // @egg-ready
}

function makeToast() {
  console.log('toast starts'); // @toast-starts
  sleepSync({{toast_ms}}); // @toast
  console.log('toast is ready'); // @toast-ready
}

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
