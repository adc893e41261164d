import { foods, putOn } from '../common/dishes';
import { follow, followAsync } from '../common/recipe';
import type { Pitfall } from './pitfall';

/** A coroutine that is called and not awaited never runs. */
export const forgottenAwait: Pitfall = {
  name: { en: 'a forgotten await', ko: '빠뜨린 await' },
  watch: {
    en: 'What of the toast is cooked, and who says so?',
    ko: '토스트는 얼마나 구워지고, 누가 그것을 알려 주나요?',
  },
  showed: {
    en: 'Calling a coroutine function runs none of its body. Without await nothing happens, and Python only warns. Await what you start.',
    ko: '코루틴 함수를 호출해도 본문은 실행되지 않습니다. await가 없으면 아무 일도 일어나지 않고 파이썬은 경고만 합니다. 시작한 것은 await하세요.',
  },
  headline: { of: 'never-ran' },
  retry: {
    text: { en: 'Run again with the await', ko: 'await를 넣어 다시 실행' },
    parameters: { mended: 'yes' },
    showed: {
      en: 'Awaited, the coroutine runs, and what it cooks is there before the next line.',
      ko: 'await하면 코루틴이 실행되고, 다음 줄로 가기 전에 요리가 끝나 있습니다.',
    },
  },

  sync(kitchen, ms, order) {
    for (const food of foods)
      kitchen.task(order[food], () => {
        follow(kitchen, putOn(kitchen, food, ms[`${food}_ms`]));
        kitchen.print(`${food}: served`, 'served');
      });
    kitchen.serve(order.order);
  },

  async async(kitchen, ms, order, mended) {
    const orders = foods.map((food) =>
      kitchen.createTask(order[food], async () => {
        const cook = () => followAsync(kitchen, putOn(kitchen, food, ms[`${food}_ms`]));
        const cooking = kitchen.coroutine('cook', cook);
        if (mended) await cooking;
        else cooking.drop();
        kitchen.print(`${food}: served`, 'served');
      }),
    );
    await kitchen.gather(...orders).at('gather');
    // It says so, but nothing was cooked that could go through the hatch.
    if (mended) kitchen.serve(order.order);
  },
};
