import { cook, cookAsync, cookPython, cookTypeScript, type Pitfall } from './pitfall';

const python = (call: string) => `
import asyncio

${cookPython.async}
async def order(name, seconds):
    ${call}
    print(f"{name}: served")  # @served

async def breakfast():
    await asyncio.gather(  # @gather
        order("egg", {{egg_ms}}),
        order("toast", {{toast_ms}}),
    )

asyncio.run(breakfast())
`;

const typescript = (call: string) => `
import { sleep } from './kitchen';

${cookTypeScript.async}
async function order(name: string, ms: number) {
  ${call}
  console.log(\`\${name}: served\`); // @served
}

async function breakfast() {
  await Promise.all([ // @gather
    order('egg', {{egg_ms}}),
    order('toast', {{toast_ms}}),
  ]);
}

await breakfast();
`;

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
  python: {
    sync: `
import time

${cookPython.sync}
def order(name, seconds):
    cook(name, seconds)  # runs at once
    print(f"{name}: served")  # @served

def breakfast():
    order("egg", {{egg_ms}})
    order("toast", {{toast_ms}})

breakfast()
`,
    wrong: python('cook(name, seconds)  # no await'),
    mended: python('await cook(name, seconds)'),
  },
  typescript: {
    sync: `
import { sleepSync } from './kitchen';

${cookTypeScript.sync}
function order(name: string, ms: number) {
  cook(name, ms); // runs at once
  console.log(\`\${name}: served\`); // @served
}

function breakfast() {
  order('egg', {{egg_ms}});
  order('toast', {{toast_ms}});
}

breakfast();
`,
    wrong: typescript(`\
// In JavaScript it begins, but nobody
  // waits for it: no await.
  cook(name, ms);`),
    mended: typescript('await cook(name, ms);'),
  },

  sync(kitchen, ms, { order, egg, toast }) {
    for (const ticket of [egg, toast])
      kitchen.task(ticket, () => {
        cook(kitchen, ticket, ticket === egg ? ms.egg_ms : ms.toast_ms);
        kitchen.print(`${ticket.name}: served`, 'served');
      });
    kitchen.serve(order);
  },

  async async(kitchen, ms, { order, egg, toast }, mended) {
    const orders = [egg, toast].map((ticket) =>
      kitchen.createTask(ticket, async () => {
        const time = ticket === egg ? ms.egg_ms : ms.toast_ms;
        const cooking = kitchen.coroutine('cook', () => cookAsync(kitchen, ticket, time));
        if (mended) await cooking;
        else cooking.drop();
        kitchen.print(`${ticket.name}: served`, 'served');
      }),
    );
    await kitchen.gather(...orders).at('gather');
    // It says so, but nothing was cooked that could go through the hatch.
    if (mended) kitchen.serve(order);
  },
};
