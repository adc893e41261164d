import type { Mode } from '../../shared/trace/trace';

/** How an egg and a toast are made, as shown: see LessonCard.code. */
export const eggAndToastPython: Record<Mode, string> = {
  sync: `\
def make_egg(name):
    crack(name)  # @crack
    time.sleep({{fry_ms}})  # @fry
    plate(name)  # @plate
    print(name, "is ready")  # @egg-ready

def make_toast(name):
    slice_bread(name)  # @slice
    time.sleep({{toast_ms}})  # @toast
    butter(name)  # @butter
    print(name, "is ready")  # @toast-ready
`,
  async: `\
stove = asyncio.Semaphore({{stove_burners}})
toaster = asyncio.Semaphore({{toaster_slots}})

async def make_egg(name):
    crack(name)  # @crack
    async with stove:
        await asyncio.sleep({{fry_ms}})  # @fry
    plate(name)  # @plate
    print(name, "is ready")  # @egg-ready

async def make_toast(name):
    slice_bread(name)  # @slice
    async with toaster:
        await asyncio.sleep({{toast_ms}})  # @toast
    butter(name)  # @butter
    print(name, "is ready")  # @toast-ready
`,
};

/** The same in TypeScript. */
export const eggAndToastTypeScript: Record<Mode, string> = {
  sync: `\
function makeEgg(name: string) {
  crack(name); // @crack
  sleepSync({{fry_ms}}); // @fry
  plate(name); // @plate
  console.log(name, 'is ready'); // @egg-ready
}

function makeToast(name: string) {
  sliceBread(name); // @slice
  sleepSync({{toast_ms}}); // @toast
  butter(name); // @butter
  console.log(name, 'is ready'); // @toast-ready
}
`,
  async: `\
const stove = limit({{stove_burners}});
const toaster = limit({{toaster_slots}});

async function makeEgg(name: string) {
  crack(name); // @crack
  await stove(() => sleep({{fry_ms}})); // @fry
  plate(name); // @plate
  console.log(name, 'is ready'); // @egg-ready
}

async function makeToast(name: string) {
  sliceBread(name); // @slice
  await toaster(() => sleep({{toast_ms}})); // @toast
  butter(name); // @butter
  console.log(name, 'is ready'); // @toast-ready
}
`,
};
