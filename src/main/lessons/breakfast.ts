import type { Kitchen } from '../kitchen/kitchen';
import { defineLesson } from '../kitchen/lesson';
import { makeEgg, makeEggAsync, makeToast, makeToastAsync, washDishes, washDishesAsync } from './dishes';
import { count, eggAndToast, eggAndToastPython, eggAndToastTypeScript, kinds, labels, stepMs } from './steps';

const parameters = {
  eggs: count({ en: 'eggs', ko: '달걀' }, { min: 1, max: 12, default: 1 }),
  toasts: count({ en: 'toasts', ko: '토스트' }, { min: 1, max: 12, default: 1 }),
  dishes: count({ en: 'dishes to wash', ko: '씻을 접시' }, { min: 0, max: 12, default: 3 }),
  ...eggAndToast,
  assemble_ms: stepMs(labels.assemble, 1000),
};

/** One breakfast for one customer: eggs, toasts and dishes, and at the end the plate is put together. */
export const breakfast = defineLesson(
  {
    id: 'breakfast',
    title: { en: 'Breakfast for one', ko: '1인분 아침 식사' },
    summary: {
      en: 'One order of egg and toast, and dishes to wash, in both kitchens at once.',
      ko: '달걀과 토스트 한 상, 그리고 설거지를 두 주방이 동시에 시작합니다.',
    },
    watch: {
      en: 'What does each cook do while the egg is in the pan?',
      ko: '달걀이 익는 동안 두 요리사는 각각 무엇을 하나요?',
    },
    showed: {
      en: 'The same work, the same cook, the same steps: only what the cook does while something cooks is different.',
      ko: '일도, 요리사도, 순서도 같습니다. 다른 것은 익는 동안 요리사가 무엇을 하느냐뿐입니다.',
    },
    chapter: 'why',
    scene: 'kitchen',
    measures: false,
    questions: [],
    parameters,
    labels,
    kinds,
    main: 'breakfast',
    code: {
      python: {
        sync: `
${eggAndToastPython.sync}
def breakfast():
    for egg in range({{eggs}}):
        make_egg(egg)
    for toast in range({{toasts}}):
        make_toast(toast)
    for dish in range({{dishes}}):
        wash(dish)  # @wash
    assemble()  # @assemble
`,
        async: `
${eggAndToastPython.async}
async def wash_dishes(n):
    for dish in range(n):
        wash(dish)  # @wash
        await asyncio.sleep(0)

async def breakfast():
    food = [create_task(make_egg(i))
            for i in range({{eggs}})]
    food += [create_task(make_toast(i))
             for i in range({{toasts}})]
    dishes = create_task(wash_dishes({{dishes}}))
    await gather(*food)
    await create_task(assemble())  # @assemble
    await dishes
`,
      },
      typescript: {
        sync: `
${eggAndToastTypeScript.sync}
function breakfast() {
  for (let egg = 0; egg < {{eggs}}; egg++) makeEgg(egg);
  for (let toast = 0; toast < {{toasts}}; toast++) makeToast(toast);
  for (let dish = 0; dish < {{dishes}}; dish++)
    wash(dish); // @wash
  assemble(); // @assemble
}
`,
        async: `
${eggAndToastTypeScript.async}
async function washDishes(n: number) {
  for (let dish = 0; dish < n; dish++) {
    wash(dish); // @wash
    await nextTurn();
  }
}

async function breakfast() {
  const eggs = Array.from({ length: {{eggs}} }, makeEgg);
  const toasts = Array.from({ length: {{toasts}} }, makeToast);
  const dishes = washDishes({{dishes}});
  await Promise.all([...eggs, ...toasts]);
  assemble(); // @assemble
  await dishes;
}
`,
      },
    },
    orderable: [],
  },
  {
    sync(kitchen, ms) {
      const { order, eggs, toasts, dishes, assemble } = hangTickets(kitchen, ms);
      for (const egg of eggs) kitchen.task(egg, () => makeEgg(kitchen, ms));
      for (const toast of toasts) kitchen.task(toast, () => makeToast(kitchen, ms));
      for (const each of dishes) kitchen.task(each, () => washDishes(kitchen, ms, ms.dishes));
      kitchen.task(assemble, () => kitchen.work('assemble', ms.assemble_ms, 'board'));
      kitchen.serve(order);
    },

    async async(kitchen, ms) {
      kitchen.limit({ stove: ms.stove_burners, toaster: ms.toaster_slots });
      const { order, eggs, toasts, dishes, assemble } = hangTickets(kitchen, ms);
      const food = [
        ...eggs.map((egg) => kitchen.createTask(egg, () => makeEggAsync(kitchen, ms))),
        ...toasts.map((toast) => kitchen.createTask(toast, () => makeToastAsync(kitchen, ms))),
      ];
      const washing = dishes.map((each) =>
        kitchen.createTask(each, () => washDishesAsync(kitchen, ms, ms.dishes)),
      );
      await kitchen.gather(...food);
      await kitchen.createTask(assemble, async () => kitchen.work('assemble', ms.assemble_ms, 'board'));
      kitchen.serve(order);
      await kitchen.gather(...washing);
    },
  },
);

/** The order comes as one: a ticket for each egg and toast, one for the dishes if there are any, one for the plate. */
function hangTickets(
  kitchen: Kitchen,
  { eggs, toasts, dishes }: { eggs: number; toasts: number; dishes: number },
) {
  const order = kitchen.placeOrder('breakfast', 'breakfast');
  const several = (kind: string, howMany: number) =>
    Array.from({ length: howMany }, (_, i) => kitchen.hangTicket(order, kind, `${kind}-${i + 1}`));
  return {
    order,
    eggs: several('egg', eggs),
    toasts: several('toast', toasts),
    dishes: dishes > 0 ? [kitchen.hangTicket(order, 'dishes', 'dishes')] : [],
    assemble: kitchen.hangTicket(order, 'assemble', 'assemble'),
  };
}
