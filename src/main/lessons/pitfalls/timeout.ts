import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import { TimeoutError } from '../../kitchen/errors';
import { Cancelled } from '../../kitchen/future';
import type { Ticket } from '../../kitchen/order-queue';
import { cook, cookAsync, cookPython, cookTypeScript, type Pitfall } from './pitfall';

const python = (body: string) => `
import asyncio

async def cook(name, seconds):
    print(f"{name}: on")  # @on
    try:
        await asyncio.sleep(seconds)  # @cook
        print(f"{name}: off")  # @off
    except asyncio.CancelledError:
        print(f"{name}: thrown away")  # @thrown
        raise

async def breakfast():
    both = asyncio.gather(
        cook("egg", {{egg_ms}}),
        cook("toast", {{toast_ms}}),
    )
    try:
        async with asyncio.timeout({{patience_ms}}):  # @patience
${body}
asyncio.run(breakfast())
`;

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
  python: {
    sync: `
import time

${cookPython.sync}
def breakfast():
    # No asyncio timeout can interrupt a call.
    cook("egg", {{egg_ms}})
    cook("toast", {{toast_ms}})
    print("served")  # @served

breakfast()
`,
    wrong: python(`\
            await both  # @gather
        print("served")  # @served
    except TimeoutError:
        print("no patience left")  # @late
`),
    mended: python(`\
            await asyncio.shield(both)  # @gather
    except TimeoutError:
        print("a little more patience")  # @late
    await both  # @both
    print("served")  # @served
`),
  },
  typescript: {
    sync: `
import { sleepSync } from './kitchen';

${cookTypeScript.sync}
function breakfast() {
  // No timer can interrupt a call.
  cook('egg', {{egg_ms}});
  cook('toast', {{toast_ms}});
  console.log('served'); // @served
}

breakfast();
`,
    wrong: `
import { sleep } from './kitchen';

async function cook(
  name: string,
  ms: number,
  signal: AbortSignal,
) {
  console.log(\`\${name}: on\`); // @on
  try {
    await sleep(ms, undefined, { signal }); // @cook
    console.log(\`\${name}: off\`); // @off
  } catch (error) {
    console.log(\`\${name}: thrown away\`); // @thrown
    throw error;
  }
}

async function breakfast() {
  const signal = // @patience
    AbortSignal.timeout({{patience_ms}});
  const egg = cook('egg', {{egg_ms}}, signal);
  const toast = cook('toast', {{toast_ms}}, signal);
  try {
    await Promise.all([egg, toast]); // @gather
    console.log('served'); // @served
  } catch {
    console.log('no patience left'); // @late
  }
}

await breakfast();
`,
    mended: `
import { sleep } from './kitchen';

${cookTypeScript.async}
async function breakfast() {
  const egg = cook('egg', {{egg_ms}});
  const toast = cook('toast', {{toast_ms}});
  const both = Promise.all([egg, toast]);
  const patience = // @patience
    sleep({{patience_ms}}, 'late');
  const first = await Promise.race([ // @gather
    both,
    patience,
  ]);
  if (first === 'late')
    console.log('a little more patience'); // @late
  await both; // @both
  console.log('served'); // @served
}

await breakfast();
`,
  },

  sync(kitchen, ms, { order, egg, toast }) {
    kitchen.task(egg, () => cook(kitchen, egg, ms.egg_ms));
    kitchen.task(toast, () => cook(kitchen, toast, ms.toast_ms));
    kitchen.print('served', 'served');
    kitchen.serve(order);
  },

  async async(kitchen, ms, { order, egg, toast }, mended) {
    const cooking = [cookTask(kitchen, egg, ms.egg_ms), cookTask(kitchen, toast, ms.toast_ms)];
    const both = kitchen.gather(...cooking);
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
    kitchen.serve(order);
  },
};

function cookTask(kitchen: AsyncKitchen, ticket: Ticket, ms: number) {
  return kitchen.createTask(ticket, async () => {
    try {
      await cookAsync(kitchen, ticket, ms);
    } catch (error) {
      if (error instanceof Cancelled) kitchen.print(`${ticket.name}: thrown away`, 'thrown');
      throw error;
    }
  });
}
