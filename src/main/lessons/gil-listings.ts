import type { Program } from '../../shared/lesson/lesson';

/** What a worker does, by the lesson's choice: it computes, or it only waits. */
const work = {
  chop: `\
def chop(chops):
    x = 1
    for _ in range(chops * 10_000):  # @chop
        x = (x * 31 + 7) % 2**32
    return [x] * {{slices}}
`,
  wait: `\
def chop(chops):
    # A thread that sleeps holds no GIL.
    time.sleep(chops / 1000)  # @wait
    return [0] * {{slices}}
`,
};
const imports = { chop: '', wait: 'import time\n' };
type Work = keyof typeof work;

const printAll = `\
    for n in range(1, {{threads}} + 1):
        print(f"carrot {n} is chopped")  # @print
`;

const threads = (build: string, what: Work) => `
# ${build}
${imports[what]}from threading import Thread

bowl = []  # shared: nothing is pickled

${work[what]}
def cook():
    bowl.append(chop({{chops}}))

def chop_all():
    cooks = [Thread(target=cook)
             for _ in range({{threads}})]
    for thread in cooks:
        thread.start()
    for thread in cooks:
        thread.join()  # @join
${printAll}
chop_all()
`;

const ONE_GIL = 'python3: one thread at a time holds the GIL';
const NO_GIL = 'python3.14t: a build without the GIL';

const processes = (library: string, begin: string, map: string, what: Work) => `
${imports[what]}from ${library}

${work[what]}
def chop_all():
    # Each process is started, and its result pickled.
    with ${begin} as cooks:
        bowl = ${map}  # @join
${printAll}
if __name__ == "__main__":
    chop_all()
`;

const pool = (what: Work) =>
  processes(
    'multiprocessing import Pool',
    'Pool({{threads}})',
    'cooks.map(chop, [{{chops}}] * {{threads}})',
    what,
  );
const executor = (what: Work) =>
  processes(
    'concurrent.futures import ProcessPoolExecutor',
    'ProcessPoolExecutor({{threads}})',
    'list(cooks.map(chop, [{{chops}}] * {{threads}}))',
    what,
  );

const chopTypeScript = (look: string) => `\
function chop(chops: number) {
  let x = 1;
  for (let n = 0; n < chops * 100; n++) { // @chop
    x = computed(x);${look}
  }
  return new Array({{slices}}).fill(x);
}
`;

const waitTypeScript = `\
function chop(ms: number) {
  // Blocks the thread, which holds no knife meanwhile.
  Atomics.wait(still, 0, 0, ms); // @wait
  return new Array({{slices}}).fill(0);
}
`;

const threadsTypeScript = (chop: string, cook: string) => `
// Each in a Worker:
${chop}
${cook}
// In the main thread:
async function chopAll() {
  const cooks = Array.from({ length: {{threads}} },
    () => new Worker(chopper));
  for (const cook of cooks)
    cook.postMessage({{chops}});
  const ends = cooks.map((c) => once(c, 'exit'));
  await Promise.all(ends); // @join
  for (let n = 1; n <= {{threads}}; n++)
    console.log(\`carrot \${n} is chopped\`); // @print
}
`;

const processesTypeScript = (chop: string) => `
// Each in a process of its own:
${chop}
process.once('message', (chops: number) =>
  process.send(chop(chops)));

// In the main process:
async function chopAll() {
  const cooks = Array.from({ length: {{threads}} },
    () => fork(chopper));
  for (const cook of cooks) cook.send({{chops}});
  // What they send is serialised on its way.
  const bowl = await Promise.all( // @join
    cooks.map((cook) => once(cook, 'message')));
  for (let n = 1; n <= {{threads}}; n++)
    console.log(\`carrot \${n} is chopped\`); // @print
}
`;

const alone = "parentPort.once('message', chop);\n";
const withKnife = (body: string) => `\
parentPort.once('message', (chops) => {
${body}
});
`;

const typescriptOneKnife = {
  chop: threadsTypeScript(
    chopTypeScript('\n    if (knife.asked) knife.handOn();'),
    withKnife('  knife.take();\n  chop(chops);\n  knife.release();'),
  ),
  wait: threadsTypeScript(
    waitTypeScript,
    withKnife('  knife.take();\n  knife.release();\n  chop(chops);\n  knife.take();\n  knife.release();'),
  ),
};
const typescriptNoKnife = {
  chop: threadsTypeScript(chopTypeScript(''), alone),
  wait: threadsTypeScript(waitTypeScript, alone),
};

const byWork = (listings: Record<Work, string>): Program => ({ by: 'work', listings });

/** The chopping programs as shown: see LessonCard.code. */
export const gilCode = {
  python: {
    sync: {
      by: 'gil',
      listings: {
        on: byWork({ chop: threads(ONE_GIL, 'chop'), wait: threads(ONE_GIL, 'wait') }),
        off: byWork({ chop: threads(NO_GIL, 'chop'), wait: threads(NO_GIL, 'wait') }),
      },
    },
    async: {
      by: 'pool',
      listings: {
        Pool: byWork({ chop: pool('chop'), wait: pool('wait') }),
        ProcessPoolExecutor: byWork({ chop: executor('chop'), wait: executor('wait') }),
      },
    },
  },
  typescript: {
    sync: { by: 'gil', listings: { on: byWork(typescriptOneKnife), off: byWork(typescriptNoKnife) } },
    async: byWork({
      chop: processesTypeScript(chopTypeScript('')),
      wait: processesTypeScript(waitTypeScript),
    }),
  },
} satisfies Record<string, Record<string, Program>>;

/** The same without what a worker hands back. */
function withoutResult(program: Program): Program {
  if (typeof program === 'string') return program.replace(/^ +return .*\n/m, '');
  const listings = Object.entries(program.listings).map(([value, each]) => [value, withoutResult(each)]);
  return { by: program.by, listings: Object.fromEntries(listings) };
}

/** What recordings show that were made when both lanes ran threads, which handed nothing back: the other's had a knife each. */
export const gilThreadsCode = {
  python: {
    sync: withoutResult(gilCode.python.sync),
    async: withoutResult(gilCode.python.sync.listings.off),
  },
  typescript: {
    sync: withoutResult(gilCode.typescript.sync),
    async: withoutResult(byWork(typescriptNoKnife)),
  },
};
