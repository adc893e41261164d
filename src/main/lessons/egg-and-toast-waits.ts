import type { ListingLanguage } from '../../shared/lesson/lesson';
import type { Mode, Station } from '../../shared/trace/trace';
import type { AsyncKitchen } from '../kitchen/async-kitchen';
import type { Kitchen } from '../kitchen/kitchen';
import type { SyncKitchen } from '../kitchen/sync-kitchen';

/** How long the egg and the toast take, ms. */
export interface WaitTimes {
  fry_ms: number;
  toast_ms: number;
}

type What = 'egg' | 'toast';

/** An egg or a toast that says when it starts, cooks, and says that it is ready: a call that blocks. */
export function cookWithWords(kitchen: SyncKitchen, what: What, times: WaitTimes): void {
  starts(kitchen, what);
  kitchen.wait(...waitFor(what, times));
  isReady(kitchen, what);
}

/** The same as a coroutine. */
export async function cookWithWordsAsync(kitchen: AsyncKitchen, what: What, times: WaitTimes): Promise<void> {
  starts(kitchen, what);
  await kitchen.wait(...waitFor(what, times));
  isReady(kitchen, what);
}

function waitFor(what: What, { fry_ms, toast_ms }: WaitTimes): [label: string, ms: number, station: Station] {
  return what === 'egg' ? ['fry', fry_ms, 'stove'] : ['toast', toast_ms, 'toaster'];
}

function starts(kitchen: Kitchen, what: What): void {
  kitchen.print(`${what} starts`, `${what}-starts`);
}

function isReady(kitchen: Kitchen, what: What): void {
  kitchen.print(`${what} is ready`, `${what}-ready`);
}

/** Both as they are shown: see LessonCard.code. */
export const waitListings: Record<ListingLanguage, Record<Mode, string>> = {
  python: {
    sync: `\
def make_egg():
    print("egg starts")  # @egg-starts
    time.sleep({{fry_ms}})  # @fry
    print("egg is ready")  # @egg-ready

def make_toast():
    print("toast starts")  # @toast-starts
    time.sleep({{toast_ms}})  # @toast
    print("toast is ready")  # @toast-ready
`,
    async: `\
async def make_egg():
    print("egg starts")  # @egg-starts
    await asyncio.sleep({{fry_ms}})  # @fry
    print("egg is ready")  # @egg-ready

async def make_toast():
    print("toast starts")  # @toast-starts
    await asyncio.sleep({{toast_ms}})  # @toast
    print("toast is ready")  # @toast-ready
`,
  },
  typescript: {
    sync: `\
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
`,
    async: `\
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
`,
  },
};
