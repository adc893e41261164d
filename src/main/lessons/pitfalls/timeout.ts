import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import { TimeoutError } from '../../kitchen/errors';
import { Cancelled } from '../../kitchen/future';
import { type EggAndToast, type Food, foods, putOn } from '../common/dishes';
import { follow, followAsync } from '../common/recipe';
import type { Pitfall, Times } from './pitfall';

/** A timeout cancels what is awaited in it, and with a gather everything that is gathered. */
export const timeout: Pitfall = {
  name: { en: 'a timeout that throws the work away', ko: '하던 일까지 버리는 타임아웃' },
  watch: {
    en: 'When the time is up, what becomes of the toast?',
    ko: '시간이 다 되면 토스트는 어떻게 되나요?',
  },
  showed: {
    en: 'A timeout cancels what is awaited in it, and with a gather all that is gathered: what was half done is lost. A shield lets it go on.',
    ko: '타임아웃은 그 안에서 await하던 것을 취소합니다. gather라면 묶인 것을 모두 취소하고, 하던 일은 버려집니다. shield로 감싸면 이어서 끝낼 수 있습니다.',
  },
  headline: { of: 'timed-out' },
  retry: {
    text: { en: 'Run again with a shield', ko: 'shield로 감싸 다시 실행' },
    parameters: { mended: 'yes' },
    showed: {
      en: 'A shield takes the cancellation in place of what it covers: the time runs out all the same, but the work goes on and can still be awaited.',
      ko: 'shield는 감싼 것 대신 취소를 받습니다. 시간은 똑같이 다 되지만, 하던 일은 계속되고 그 결과를 이어서 기다릴 수 있습니다.',
    },
  },

  sync(kitchen, ms, order) {
    for (const food of foods)
      kitchen.task(order[food], () => follow(kitchen, putOn(kitchen, food, ms[`${food}_ms`])));
    kitchen.print('served', 'served');
    kitchen.serve(order.order);
  },

  async async(kitchen, ms, order, mended) {
    const both = kitchen.gather(...foods.map((food) => cookTask(kitchen, ms, order, food)));
    try {
      const wait = () => (mended ? kitchen.shield(both) : both).at('gather');
      await kitchen.timeout('patience', ms.patience_ms, wait);
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      kitchen.print(mended ? 'a little more patience' : 'no patience left', 'late');
      if (!mended) return;
      await both.at('both');
    }
    kitchen.print('served', 'served');
    kitchen.serve(order.order);
  },
};

function cookTask(kitchen: AsyncKitchen, ms: Times, order: EggAndToast, food: Food) {
  return kitchen.createTask(order[food], async () => {
    try {
      await followAsync(kitchen, putOn(kitchen, food, ms[`${food}_ms`]));
    } catch (error) {
      if (error instanceof Cancelled) kitchen.print(`${food}: thrown away`, 'thrown');
      throw error;
    }
  });
}
