import { ValueError } from '../../kitchen/errors';
import type { Kitchen } from '../../kitchen/kitchen';
import type { Ticket } from '../../kitchen/order-queue';
import type { Pitfall, Times } from './pitfall';

const python = (end: string) => `
import asyncio

async def cook(name, seconds):
    print(f"{name}: on")  # @on
    await asyncio.sleep(seconds)  # @cook
    if name == "egg":
        raise ValueError("the egg burnt")
    print(f"{name}: off")  # @off

async def breakfast():
    egg = asyncio.create_task(
        cook("egg", {{egg_ms}}))
    toast = asyncio.create_task(
        cook("toast", {{toast_ms}}))
    await toast  # @wait
${end}
asyncio.run(breakfast())
`;

const typescript = (body: string) => `
import { sleep } from './kitchen';

async function cook(name: string, ms: number) {
  console.log(\`\${name}: on\`); // @on
  await sleep(ms); // @cook
  if (name === 'egg') throw new Error('the egg burnt');
  console.log(\`\${name}: off\`); // @off
}

async function breakfast() {
${body}}

await breakfast();
`;

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
  python: {
    sync: `
import time

def cook(name, seconds):
    print(f"{name}: on")  # @on
    time.sleep(seconds)  # @cook
    if name == "egg":
        raise ValueError("the egg burnt")
    print(f"{name}: off")  # @off

def breakfast():
    try:
        cook("egg", {{egg_ms}})  # raises here
    except ValueError as error:
        print(f"sorry: {error}")  # @sorry
    cook("toast", {{toast_ms}})

breakfast()
`,
    wrong: python(`\
    print("served")  # @served
    # nobody awaits the egg
`),
    mended: python(`\
    try:
        await egg  # @ask
        print("served")  # @served
    except ValueError as error:
        print(f"sorry: {error}")  # @sorry
`),
  },
  typescript: {
    sync: `
import { sleepSync } from './kitchen';

function cook(name: string, ms: number) {
  console.log(\`\${name}: on\`); // @on
  sleepSync(ms); // @cook
  if (name === 'egg') throw new Error('the egg burnt');
  console.log(\`\${name}: off\`); // @off
}

function breakfast() {
  try {
    cook('egg', {{egg_ms}}); // throws here
  } catch (error) {
    console.log(\`sorry: \${(error as Error).message}\`); // @sorry
  }
  cook('toast', {{toast_ms}});
}

breakfast();
`,
    wrong: typescript(`\
  // Nobody awaits it, so Node ends the
  // whole program when it fails.
  cook('egg', {{egg_ms}});
  const toast = cook('toast', {{toast_ms}});
  await toast; // @wait
  console.log('served'); // @served
`),
    mended: typescript(`\
  const [egg] = await Promise.allSettled([ // @wait
    cook('egg', {{egg_ms}}),
    cook('toast', {{toast_ms}}),
  ]);
  if (egg?.status === 'rejected') // @ask
    console.log(\`sorry: \${egg.reason.message}\`); // @sorry
  else console.log('served'); // @served
`),
  },

  sync(kitchen, ms, { egg, toast }) {
    const cook = (ticket: Ticket) =>
      kitchen.task(ticket, () => {
        kitchen.print(`${ticket.name}: on`, 'on');
        kitchen.wait('cook', timeOf(ticket, ms), stationOf(ticket));
        takeOff(kitchen, ticket);
      });
    try {
      cook(egg);
    } catch (error) {
      sayBurnt(kitchen, error);
    }
    cook(toast);
  },

  async async(kitchen, ms, { order, egg, toast }, mended) {
    const cook = (ticket: Ticket) =>
      kitchen.createTask(ticket, async () => {
        kitchen.print(`${ticket.name}: on`, 'on');
        await kitchen.wait('cook', timeOf(ticket, ms), stationOf(ticket));
        takeOff(kitchen, ticket);
      });
    const [cookingEgg, cookingToast] = [cook(egg), cook(toast)];
    await cookingToast.at('wait');
    try {
      if (mended) await cookingEgg.at('ask');
      kitchen.print('served', 'served');
      kitchen.serve(order);
    } catch (error) {
      sayBurnt(kitchen, error);
    }
  },
};

const timeOf = ({ kind }: Ticket, ms: Times) => (kind === 'egg' ? ms.egg_ms : ms.toast_ms);
const stationOf = ({ kind }: Ticket) => (kind === 'egg' ? 'stove' : 'toaster');

function takeOff(kitchen: Kitchen, { kind, name }: Ticket): void {
  if (kind === 'egg') throw new ValueError('the egg burnt');
  kitchen.print(`${name}: off`, 'off');
}

function sayBurnt(kitchen: Kitchen, error: unknown): void {
  if (!(error instanceof ValueError)) throw error;
  kitchen.print(`sorry: ${error.message}`, 'sorry');
}
