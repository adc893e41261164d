import type { LessonCard, Program } from '../../shared/lesson/lesson';
import { type Mode, modes } from '../../shared/trace/trace';

/** One case: what it imports and its body, of which only the waits depend on the mode. */
interface Case {
  uses: string;
  name: string;
  body: Record<Mode, string>;
}

const pythonCases: Record<string, Case> = {
  'one-order': {
    uses: 'crack, plate',
    name: 'make_egg',
    body: {
      sync: `\
    crack()  # @crack
    time.sleep({{fry_ms}})  # @fry
    plate()  # @plate
    print("egg is ready")  # @egg-ready
`,
      async: `\
    crack()  # @crack
    await asyncio.sleep({{fry_ms}})  # @fry
    plate()  # @plate
    print("egg is ready")  # @egg-ready
`,
    },
  },
  'no-waiting': {
    uses: 'wash',
    name: 'wash_dishes',
    body: {
      sync: `\
    for dish in range(1, {{dishes}} + 1):
        wash(dish)  # @wash
        print(f"dish-{dish} is clean")  # @clean
`,
      async: `\
    for dish in range(1, {{dishes}} + 1):
        wash(dish)  # @wash
        print(f"dish-{dish} is clean")  # @clean
        await asyncio.sleep(0)
`,
    },
  },
  'whole-pantry': {
    uses: 'slice_bread',
    name: 'slice_loaves',
    body: {
      sync: `\
    time.sleep({{load_ms}})  # @load
    print("the pantry is here")  # @loaded
    for loaf in range(1, {{loaves}} + 1):
        slice_bread(loaf)  # @slice
        print(f"loaf-{loaf} is sliced")  # @sliced
`,
      async: `\
    await asyncio.sleep({{load_ms}})  # @load
    print("the pantry is here")  # @loaded
    for loaf in range(1, {{loaves}} + 1):
        slice_bread(loaf)  # @slice
        print(f"loaf-{loaf} is sliced")  # @sliced
`,
    },
  },
  'few-things': {
    uses: 'slice_bread',
    name: 'slice_loaves',
    body: {
      sync: `\
    for loaf in range(1, {{loaves}} + 1):
        time.sleep({{fetch_ms}})  # @fetch
        slice_bread(loaf)  # @slice
        print(f"loaf-{loaf} is sliced")  # @sliced
`,
      async: `\
    for loaf in range(1, {{loaves}} + 1):
        await asyncio.sleep({{fetch_ms}})  # @fetch
        slice_bread(loaf)  # @slice
        print(f"loaf-{loaf} is sliced")  # @sliced
`,
    },
  },
};

const typescriptCases: Record<string, Case> = {
  'one-order': {
    uses: 'crack, plate',
    name: 'makeEgg',
    body: {
      sync: `\
  crack(); // @crack
  sleepSync({{fry_ms}}); // @fry
  plate(); // @plate
  console.log('egg is ready'); // @egg-ready
`,
      async: `\
  crack(); // @crack
  await sleep({{fry_ms}}); // @fry
  plate(); // @plate
  console.log('egg is ready'); // @egg-ready
`,
    },
  },
  'no-waiting': {
    uses: 'wash',
    name: 'washDishes',
    body: {
      sync: `\
  for (let dish = 1; dish <= {{dishes}}; dish++) {
    wash(dish); // @wash
    console.log(\`dish-\${dish} is clean\`); // @clean
  }
`,
      async: `\
  for (let dish = 1; dish <= {{dishes}}; dish++) {
    wash(dish); // @wash
    console.log(\`dish-\${dish} is clean\`); // @clean
    await nextTurn();
  }
`,
    },
  },
  'whole-pantry': {
    uses: 'sliceBread',
    name: 'sliceLoaves',
    body: {
      sync: `\
  sleepSync({{load_ms}}); // @load
  console.log('the pantry is here'); // @loaded
  for (let loaf = 1; loaf <= {{loaves}}; loaf++) {
    sliceBread(loaf); // @slice
    console.log(\`loaf-\${loaf} is sliced\`); // @sliced
  }
`,
      async: `\
  await sleep({{load_ms}}); // @load
  console.log('the pantry is here'); // @loaded
  for (let loaf = 1; loaf <= {{loaves}}; loaf++) {
    sliceBread(loaf); // @slice
    console.log(\`loaf-\${loaf} is sliced\`); // @sliced
  }
`,
    },
  },
  'few-things': {
    uses: 'sliceBread',
    name: 'sliceLoaves',
    body: {
      sync: `\
  for (let loaf = 1; loaf <= {{loaves}}; loaf++) {
    sleepSync({{fetch_ms}}); // @fetch
    sliceBread(loaf); // @slice
    console.log(\`loaf-\${loaf} is sliced\`); // @sliced
  }
`,
      async: `\
  for (let loaf = 1; loaf <= {{loaves}}; loaf++) {
    await sleep({{fetch_ms}}); // @fetch
    sliceBread(loaf); // @slice
    console.log(\`loaf-\${loaf} is sliced\`); // @sliced
  }
`,
    },
  },
};

function python({ uses, name, body }: Case, mode: Mode): string {
  if (mode === 'sync')
    return `\
${body.sync.includes('time.') ? 'import time\n' : ''}from kitchen import ${uses}

def ${name}():
${body.sync}
${name}()
`;
  return `\
import asyncio
from kitchen import ${uses}

async def ${name}():
${body.async}
async def kitchen():
    await asyncio.create_task(${name}())  # @await

asyncio.run(kitchen())
`;
}

function typescript({ uses, name, body }: Case, mode: Mode): string {
  const waits = ['nextTurn', 'sleep', 'sleepSync'].filter((wait) => body[mode].includes(` ${wait}(`));
  const imports = `import { ${[...waits, uses].join(', ')} } from './kitchen';`;
  if (mode === 'sync')
    return `\
${imports}

function ${name}() {
${body.sync}}

${name}();
`;
  return `\
${imports}

async function ${name}() {
${body.async}}

async function kitchen() {
  await ${name}(); // @await
}

await kitchen();
`;
}

function programs(cases: Record<string, Case>, write: (one: Case, mode: Mode) => string) {
  const of = (mode: Mode): Program => ({
    by: 'case',
    listings: Object.fromEntries(Object.entries(cases).map(([name, one]) => [name, write(one, mode)])),
  });
  return Object.fromEntries(modes.map((mode) => [mode, of(mode)])) as Record<Mode, Program>;
}

/** The lesson when-sync-is-fine as it is shown: see LessonCard.code. */
export const whenSyncIsFineListings: LessonCard['code'] = {
  python: programs(pythonCases, python),
  typescript: programs(typescriptCases, typescript),
};
