import type { ListingLanguage } from '../../shared/lesson/lesson';
import type { Mode } from '../../shared/trace/trace';
import { eggAndToastPython, eggAndToastTypeScript } from './egg-and-toast-listings';

/** The lesson open-kitchen as it is shown: see LessonCard.code. `orders` gives each order when it comes. */
export const openKitchenListings: Record<ListingLanguage, Record<Mode, string>> = {
  python: {
    sync: `\
import time
from kitchen import crack, plate
from kitchen import slice_bread, butter
from kitchen import wash, orders

${eggAndToastPython.sync}
def wash_dish(name):
    wash(name)  # @wash
    print(name, "is clean")  # @clean

cook = {
    "egg": make_egg,
    "toast": make_toast,
    "dish": wash_dish,
}

def open_kitchen():
    for kind, name in orders:  # @order
        cook[kind](name)

open_kitchen()
`,
    async: `\
import asyncio
from asyncio import create_task, gather
from kitchen import crack, plate
from kitchen import slice_bread, butter
from kitchen import wash, orders

${eggAndToastPython.async}
async def wash_dish(name):
    wash(name)  # @wash
    print(name, "is clean")  # @clean

cook = {
    "egg": make_egg,
    "toast": make_toast,
    "dish": wash_dish,
}

async def open_kitchen():
    cooking = []
    async for kind, name in orders:  # @order
        task = create_task(cook[kind](name))
        cooking.append(task)
    await gather(*cooking)  # @gather

asyncio.run(open_kitchen())
`,
  },
  typescript: {
    sync: `\
import { crack, plate, sleepSync } from './kitchen';
import { butter, sliceBread } from './kitchen';
import { orders, wash } from './kitchen';

${eggAndToastTypeScript.sync}
function washDish(name: string) {
  wash(name); // @wash
  console.log(name, 'is clean'); // @clean
}

const cook = {
  egg: makeEgg,
  toast: makeToast,
  dish: washDish,
};

function openKitchen() {
  for (const { kind, name } of orders) // @order
    cook[kind](name);
}

openKitchen();
`,
    async: `\
import { crack, limit, plate, sleep } from './kitchen';
import { butter, sliceBread } from './kitchen';
import { orders, wash } from './kitchen';

${eggAndToastTypeScript.async}
async function washDish(name: string) {
  wash(name); // @wash
  console.log(name, 'is clean'); // @clean
}

const cook = {
  egg: makeEgg,
  toast: makeToast,
  dish: washDish,
};

async function openKitchen() {
  const cooking: Promise<void>[] = [];
  for await (const { kind, name } of orders) // @order
    cooking.push(cook[kind](name));
  await Promise.all(cooking); // @gather
}

await openKitchen();
`,
  },
};
