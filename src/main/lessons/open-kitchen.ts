import type { AsyncKitchen } from '../kitchen/async-kitchen';
import type { Kitchen } from '../kitchen/kitchen';
import { defineLesson } from '../kitchen/lesson';
import type { Ticket } from '../kitchen/order-queue';
import type { SyncKitchen } from '../kitchen/sync-kitchen';
import type { Task } from '../kitchen/task';
import { makeEgg, makeEggAsync, makeToast, makeToastAsync, washDish } from './dishes';
import { openKitchenListings } from './open-kitchen-listings';
import { eggAndToast, kinds, labels as steps } from './steps';

const { egg, toast } = kinds;
const orderKinds = { egg, toast, dish: { en: 'washing-up', ko: '설거지' } };
const labels = { ...steps, order: { en: 'wait for an order', ko: '주문 기다리기' } };

const parameters = {
  orders: {
    type: 'text',
    label: { en: 'orders at set times', ko: '정해진 때에 들어오는 주문' },
    pattern: '|(egg|toast|dish)@\\d{1,6}( (egg|toast|dish)@\\d{1,6}){0,99}',
    expected: {
      en: 'orders as kind@milliseconds, separated by spaces, such as "egg@0 toast@1500 dish@4000"',
      ko: '"egg@0 toast@1500 dish@4000"처럼 주문을 종류@밀리초 형식으로 적고 빈칸으로 구분한 것',
    },
    default: 'egg@500 toast@2000 egg@4000',
  },
  open_ms: {
    type: 'integer',
    label: { en: 'open for', ko: '영업 시간' },
    min: 1000,
    max: 600_000,
    default: 60_000,
    unit: 'ms',
  },
  ...eggAndToast,
} as const;

type Values = Record<keyof typeof eggAndToast, number> & { orders: string; open_ms: number };

/** A kitchen that takes orders while it cooks: each comes to both kitchens at one kitchen time. */
export const openKitchen = defineLesson(
  {
    id: 'open-kitchen',
    title: { en: 'Open kitchen', ko: '영업 중인 주방' },
    summary: {
      en: 'Orders come in while the kitchens cook. Ask both for an egg, a toast or some washing-up at the same moment.',
      ko: '요리하는 동안 주문이 들어옵니다. 달걀, 토스트, 설거지를 두 주방에 같은 순간에 맡겨 보세요.',
    },
    watch: {
      en: 'Order three eggs quickly. In which kitchen do more tickets pile up?',
      ko: '달걀 세 개를 잇따라 주문해 보세요. 어느 주방에 주문표가 더 쌓이나요?',
    },
    showed: {
      en: 'A cook who does not stand and wait takes each order soon after it comes in; the other one keeps everybody waiting.',
      ko: '서서 기다리지 않는 요리사는 주문이 들어오는 대로 받습니다. 다른 요리사는 모두를 기다리게 합니다.',
    },
    chapter: 'sync-async',
    scene: 'kitchen',
    measures: false,
    questions: [
      {
        id: 'async-order',
        text: {
          en: 'In which order does the asynchronous kitchen serve these?',
          ko: '비동기 주방은 이것들을 어떤 순서로 내놓을까요?',
        },
        measure: { of: 'served', mode: 'async' },
        type: 'order',
        items: [
          { name: 'egg-1', text: { en: 'first egg', ko: '첫째 달걀' } },
          { name: 'toast-1', text: { en: 'first toast', ko: '첫째 토스트' } },
          { name: 'egg-2', text: { en: 'second egg', ko: '둘째 달걀' } },
        ],
      },
      {
        id: 'sync-seconds',
        text: {
          en: 'How many seconds after opening has the synchronous cook served everything?',
          ko: '동기 요리사는 문을 연 지 몇 초 만에 모두 내놓을까요?',
        },
        measure: { of: 'makespan', mode: 'sync' },
        type: 'number',
        unit: 's',
        min: 0,
        max: 60,
        most: [
          { of: ['orders'] },
          {
            of: ['crack_ms', 'fry_ms', 'plate_ms', 'slice_ms', 'toast_ms', 'butter_ms', 'wash_ms'],
            times: ['orders'],
          },
        ],
      },
    ],
    parameters,
    labels,
    kinds: orderKinds,
    main: 'open_kitchen',
    code: openKitchenListings,
    orderable: [
      { kind: 'egg', key: 'e' },
      { kind: 'toast', key: 't' },
      { kind: 'dish', key: 'd' },
    ],
  },
  {
    sync(kitchen, ms) {
      open(kitchen, ms);
      for (let ticket = kitchen.nextTicket(); ticket; ticket = kitchen.nextTicket()) {
        const { order } = ticket;
        kitchen.task(ticket, () => {
          cook(kitchen, ticket, ms);
          kitchen.serve(order);
        });
      }
    },

    async async(kitchen, ms) {
      kitchen.limit({ stove: ms.stove_burners, toaster: ms.toaster_slots });
      open(kitchen, ms);
      const cooking: Task<void>[] = [];
      for (let next = await kitchen.nextTicket('order'); next; next = await kitchen.nextTicket('order')) {
        const taken = next;
        cooking.push(
          kitchen.createTask(taken, async () => {
            await cookAsync(kitchen, taken, ms);
            kitchen.serve(taken.order);
          }),
        );
      }
      await kitchen.gather(...cooking).at('gather');
    },
  },
);

function open(kitchen: Kitchen, { orders, open_ms }: Values): void {
  for (const order of orders.split(' ').filter(Boolean)) {
    const [kind, at] = order.split('@') as [string, string];
    kitchen.expectOrder(kind, Number(at));
  }
  kitchen.closeAt(open_ms);
}

function cook(kitchen: SyncKitchen, { kind, name }: Ticket, ms: Values): void {
  if (kind === 'egg') makeEgg(kitchen, ms, name);
  else if (kind === 'toast') makeToast(kitchen, ms, name);
  else washDish(kitchen, ms, name);
}

async function cookAsync(kitchen: AsyncKitchen, { kind, name }: Ticket, ms: Values): Promise<void> {
  if (kind === 'egg') await makeEggAsync(kitchen, ms, name);
  else if (kind === 'toast') await makeToastAsync(kitchen, ms, name);
  else washDish(kitchen, ms, name);
}
