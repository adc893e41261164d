import type { AsyncKitchen } from '../kitchen/async-kitchen';
import type { Kitchen } from '../kitchen/kitchen';
import { defineLesson } from '../kitchen/lesson';
import type { Ticket } from '../kitchen/order-desk';
import type { SyncKitchen } from '../kitchen/sync-kitchen';
import type { Task } from '../kitchen/task';
import { makeEgg, makeEggAsync, makeToast, makeToastAsync, washDishes, washDishesAsync } from './dishes';
import { eggAndToast, eggAndToastPython, eggAndToastTypeScript, kinds, labels } from './steps';

const { egg, toast } = kinds;
const orderKinds = { egg, toast, dish: { en: 'dish', ko: '접시' } };

const parameters = {
  orders: {
    type: 'text',
    label: { en: 'orders that come by themselves', ko: '저절로 들어오는 주문' },
    pattern: '|(egg|toast|dish)@\\d{1,6}( (egg|toast|dish)@\\d{1,6}){0,99}',
    expected: 'orders as kind@milliseconds with spaces between, such as "egg@0 toast@1500 dish@4000"',
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
    title: { en: 'Open kitchen', ko: '열린 주방' },
    summary: {
      en: 'Orders come in while the kitchens cook. Add an egg, a toast or a dish to both at the same moment.',
      ko: '요리하는 동안 주문이 들어옵니다. 달걀, 토스트, 접시를 두 주방에 같은 순간에 주문해 보세요.',
    },
    watch: {
      en: 'Order three eggs quickly. Which kitchen has the longer rail?',
      ko: '달걀 세 개를 잇따라 주문해 보세요. 어느 주방에 주문표가 더 쌓이나요?',
    },
    showed: {
      en: 'A cook who never stands still takes every order soon after it comes; the other one makes everybody wait.',
      ko: '서서 기다리지 않는 요리사는 주문이 들어오는 대로 받습니다. 다른 요리사는 모두를 기다리게 합니다.',
    },
    chapter: 'sync-async',
    scene: 'kitchen',
    measures: false,
    questions: [],
    parameters,
    labels,
    kinds: orderKinds,
    main: 'open_kitchen',
    code: {
      python: {
        sync: `
${eggAndToastPython.sync}
def wash_dish(name):
    wash(name)  # @wash

def open_kitchen(orders):
    while ticket := orders.get():
        cook(ticket)
`,
        async: `
${eggAndToastPython.async}
async def wash_dish(name):
    wash(name)  # @wash

async def open_kitchen(orders):
    cooking = []
    while ticket := await orders.get():
        cooking.append(create_task(cook(ticket)))
    await gather(*cooking)
`,
      },
      typescript: {
        sync: `
${eggAndToastTypeScript.sync}
function washDish(name: string) {
  wash(name); // @wash
}

function openKitchen(orders: Orders) {
  for (let ticket = orders.get(); ticket; ticket = orders.get()) cook(ticket);
}
`,
        async: `
${eggAndToastTypeScript.async}
async function washDish(name: string) {
  wash(name); // @wash
}

async function openKitchen(orders: Orders) {
  const cooking: Promise<void>[] = [];
  for await (const ticket of orders) cooking.push(cook(ticket));
  await Promise.all(cooking);
}
`,
      },
    },
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
      for (let ticket = await kitchen.nextTicket(); ticket; ticket = await kitchen.nextTicket()) {
        const taken = ticket;
        cooking.push(
          kitchen.createTask(taken, async () => {
            await cookAsync(kitchen, taken, ms);
            kitchen.serve(taken.order);
          }),
        );
      }
      await kitchen.gather(...cooking);
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

function cook(kitchen: SyncKitchen, { kind }: Ticket, ms: Values): void {
  if (kind === 'egg') makeEgg(kitchen, ms);
  else if (kind === 'toast') makeToast(kitchen, ms);
  else washDishes(kitchen, ms, 1);
}

async function cookAsync(kitchen: AsyncKitchen, { kind }: Ticket, ms: Values): Promise<void> {
  if (kind === 'egg') await makeEggAsync(kitchen, ms);
  else if (kind === 'toast') await makeToastAsync(kitchen, ms);
  else await washDishesAsync(kitchen, ms, 1);
}
