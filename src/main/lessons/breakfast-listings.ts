import type { ListingLanguage } from '../../shared/lesson/lesson';
import type { Mode } from '../../shared/trace/trace';
import { eggAndToastPython, eggAndToastTypeScript } from './egg-and-toast-listings';

/** The lesson breakfast as it is shown: see LessonCard.code. */
export const breakfastListings: Record<ListingLanguage, Record<Mode, string>> = {
  python: {
    sync: `\
import time
from kitchen import crack, plate
from kitchen import slice_bread, butter
from kitchen import wash, assemble

${eggAndToastPython.sync}
def wash_dishes(n):
    for dish in range(1, n + 1):
        wash(dish)  # @wash
        print(f"dish-{dish} is clean")  # @clean

def breakfast():
    for i in range(1, {{eggs}} + 1):
        make_egg(f"egg-{i}")
    for i in range(1, {{toasts}} + 1):
        make_toast(f"toast-{i}")
    wash_dishes({{dishes}})
    assemble()  # @assemble
    print("breakfast is served")  # @served

breakfast()
`,
    async: `\
import asyncio
from asyncio import create_task, gather
from kitchen import crack, plate
from kitchen import slice_bread, butter
from kitchen import wash, assemble

${eggAndToastPython.async}
async def wash_dishes(n):
    for dish in range(1, n + 1):
        wash(dish)  # @wash
        print(f"dish-{dish} is clean")  # @clean
        await asyncio.sleep(0)

async def assemble_plate():
    assemble()  # @assemble
    print("breakfast is served")  # @served

async def breakfast():
    food = [create_task(make_egg(f"egg-{i}"))
            for i in range(1, {{eggs}} + 1)]
    food += [create_task(make_toast(f"toast-{i}"))
             for i in range(1, {{toasts}} + 1)]
    dishes = create_task(wash_dishes({{dishes}}))
    await gather(*food)  # @gather
    await create_task(assemble_plate())  # @plate-full
    await dishes  # @dishes

asyncio.run(breakfast())
`,
  },
  typescript: {
    sync: `\
import { crack, plate, sleepSync } from './kitchen';
import { butter, sliceBread } from './kitchen';
import { assemble, wash } from './kitchen';

${eggAndToastTypeScript.sync}
function washDishes(n: number) {
  for (let dish = 1; dish <= n; dish++) {
    wash(dish); // @wash
    console.log(\`dish-\${dish} is clean\`); // @clean
  }
}

function breakfast() {
  for (let i = 1; i <= {{eggs}}; i++) makeEgg(\`egg-\${i}\`);
  for (let i = 1; i <= {{toasts}}; i++) makeToast(\`toast-\${i}\`);
  washDishes({{dishes}});
  assemble(); // @assemble
  console.log('breakfast is served'); // @served
}

breakfast();
`,
    async: `\
import { limit, nextTurn, sleep } from './kitchen';
import { butter, crack, plate } from './kitchen';
import { assemble, sliceBread, wash } from './kitchen';

${eggAndToastTypeScript.async}
async function washDishes(n: number) {
  for (let dish = 1; dish <= n; dish++) {
    wash(dish); // @wash
    console.log(\`dish-\${dish} is clean\`); // @clean
    await nextTurn();
  }
}

async function assemblePlate() {
  assemble(); // @assemble
  console.log('breakfast is served'); // @served
}

async function breakfast() {
  const food: Promise<void>[] = [];
  for (let i = 1; i <= {{eggs}}; i++)
    food.push(makeEgg(\`egg-\${i}\`));
  for (let i = 1; i <= {{toasts}}; i++)
    food.push(makeToast(\`toast-\${i}\`));
  const dishes = washDishes({{dishes}});
  await Promise.all(food); // @gather
  await assemblePlate(); // @plate-full
  await dishes; // @dishes
}

await breakfast();
`,
  },
};
