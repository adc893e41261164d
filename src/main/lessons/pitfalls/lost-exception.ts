import { ValueError } from '../../kitchen/errors';
import type { Kitchen } from '../../kitchen/kitchen';
import { type Food, stationOf } from '../common/dishes';
import { follow, followAsync, type Recipe } from '../common/recipe';
import type { Pitfall, Times } from './pitfall';

/** A task that fails and that nobody awaits says so only when it is thrown away. */
export const lostException: Pitfall = {
  name: { en: 'an exception that nobody retrieved', ko: '아무도 받지 않은 예외' },
  watch: {
    en: 'The egg burns. When does anybody hear of it?',
    ko: '달걀이 탑니다. 그 사실은 언제 알 수 있나요?',
  },
  showed: {
    en: 'The exception of a task waits in the task until somebody awaits it or asks for its result. Where nobody does, the program goes on as if all were well. Ask tasks how they ended.',
    ko: '태스크에서 난 예외는 누군가 await하거나 결과를 물을 때까지 태스크 안에 남아 있습니다. 아무도 묻지 않으면 프로그램은 멀쩡한 듯 이어집니다. 태스크가 어떻게 끝났는지 확인하세요.',
  },
  headline: { of: 'unheard' },
  retry: {
    text: { en: 'Run again, asking the egg how it ended', ko: '달걀이 어떻게 끝났는지 확인하며 다시 실행' },
    parameters: { mended: 'yes' },
    showed: {
      en: 'Awaiting the task raises its exception where it can be handled, but only when somebody gets to that await.',
      ko: '태스크를 await하면 예외를 처리할 수 있는 곳에서 받습니다. 다만 그 await에 이르러서야 알게 됩니다.',
    },
  },

  sync(kitchen, ms, order) {
    const make = (food: Food) => kitchen.task(order[food], () => follow(kitchen, cook(kitchen, ms, food)));
    try {
      make('egg');
    } catch (error) {
      sayBurnt(kitchen, error);
    }
    make('toast');
  },

  async async(kitchen, ms, order, mended) {
    const make = (food: Food) =>
      kitchen.createTask(order[food], () => followAsync(kitchen, cook(kitchen, ms, food)));
    const [egg, toast] = [make('egg'), make('toast')];
    await toast.at('wait');
    try {
      if (mended) await egg.at('ask');
      kitchen.print('served', 'served');
      kitchen.serve(order.order);
    } catch (error) {
      sayBurnt(kitchen, error);
    }
  },
};

/** @throws ValueError where it is the egg, which burns */
function* cook(kitchen: Kitchen, ms: Times, food: Food): Recipe {
  kitchen.print(`${food}: on`, 'on');
  yield ['cook', ms[`${food}_ms`], stationOf[food]];
  if (food === 'egg') throw new ValueError('the egg burnt');
  kitchen.print(`${food}: off`, 'off');
}

function sayBurnt(kitchen: Kitchen, error: unknown): void {
  if (!(error instanceof ValueError)) throw error;
  kitchen.print(`sorry: ${error.message}`, 'sorry');
}
