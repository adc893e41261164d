import type { ListingLanguage } from '../../shared/lesson/lesson';
import type { Mode } from '../../shared/trace/trace';

/** The lesson coroutines as it is shown: see LessonCard.code. */
export const coroutinesListings: Record<ListingLanguage, Record<Mode, string>> = {
  python: {
    sync: `\
import time

def make_egg():
    print("1: egg starts")  # @egg-starts
    print("1: egg blocks")  # @egg-waits
    time.sleep({{first_ms}})  # @fry
    print("1: egg goes on")  # @egg-resumes

def make_toast():
    print("2: toast starts")  # @toast-starts
    print("2: toast blocks")  # @toast-waits
    time.sleep({{second_ms}})  # @toast
    print("2: toast goes on")  # @toast-resumes

def breakfast():
    make_egg()
    make_toast()

breakfast()
`,
    async: `\
import asyncio

async def make_egg():
    print("1: egg starts")  # @egg-starts
    print("1: egg suspends")  # @egg-waits
    await asyncio.sleep({{first_ms}})  # @fry
    print("1: egg resumes")  # @egg-resumes

async def make_toast():
    print("2: toast starts")  # @toast-starts
    print("2: toast suspends")  # @toast-waits
    await asyncio.sleep({{second_ms}})  # @toast
    print("2: toast resumes")  # @toast-resumes

async def breakfast():
    await asyncio.gather(  # @gather
        make_egg(), make_toast())

asyncio.run(breakfast())
`,
  },
  typescript: {
    sync: `\
import { sleepSync } from './kitchen';

function makeEgg() {
  console.log('1: egg starts'); // @egg-starts
  console.log('1: egg blocks'); // @egg-waits
  sleepSync({{first_ms}}); // @fry
  console.log('1: egg goes on'); // @egg-resumes
}

function makeToast() {
  console.log('2: toast starts'); // @toast-starts
  console.log('2: toast blocks'); // @toast-waits
  sleepSync({{second_ms}}); // @toast
  console.log('2: toast goes on'); // @toast-resumes
}

function breakfast() {
  makeEgg();
  makeToast();
}

breakfast();
`,
    async: `\
import { sleep } from './kitchen';

async function makeEgg() {
  console.log('1: egg starts'); // @egg-starts
  console.log('1: egg suspends'); // @egg-waits
  await sleep({{first_ms}}); // @fry
  console.log('1: egg resumes'); // @egg-resumes
}

async function makeToast() {
  console.log('2: toast starts'); // @toast-starts
  console.log('2: toast suspends'); // @toast-waits
  await sleep({{second_ms}}); // @toast
  console.log('2: toast resumes'); // @toast-resumes
}

async function breakfast() {
  await Promise.all([makeEgg(), makeToast()]); // @gather
}

await breakfast();
`,
  },
};
