const chopPython = `\
def chop(chops):
    x = 1
    for _ in range(chops * 10_000):  # @chop
        x = (x * 31 + 7) % 2**32
`;

const threadsPython = (build: string) => `
# ${build}
from threading import Thread

${chopPython}
def chop_all():
    cooks = [Thread(target=chop, args=({{chops}},))
             for _ in range({{threads}})]
    for cook in cooks:
        cook.start()
    for cook in cooks:
        cook.join()  # @join
    for n in range(1, {{threads}} + 1):
        print(f"carrot {n} is chopped")  # @print

chop_all()
`;

const chopTypeScript = (look: string) => `\
function chop(chops: number) {
  let x = 1;
  for (let n = 0; n < chops * 100; n++) { // @chop
    x = computed(x);${look}
  }
}
`;

const threadsTypeScript = (look: string, chop: string) => `
// Each in a Worker:
${chopTypeScript(look)}
${chop}
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

const alone = "parentPort.once('message', chop);\n";

/** The chopping programs as shown: see LessonCard.code. */
export const gilCode = {
  python: {
    sync: {
      by: 'gil',
      listings: {
        on: threadsPython('python3: one thread at a time holds the GIL'),
        off: threadsPython('python3.14t: a build without the GIL'),
      },
    },
    async: `
from multiprocessing import Pool

${chopPython}
def chop_all():
    with Pool({{threads}}) as cooks:
        cooks.map(chop, [{{chops}}] * {{threads}})  # @join
    for n in range(1, {{threads}} + 1):
        print(f"carrot {n} is chopped")  # @print

if __name__ == "__main__":
    chop_all()
`,
  },
  typescript: {
    sync: {
      by: 'gil',
      listings: {
        on: threadsTypeScript(
          '\n    if (knife.asked) knife.handOn();',
          `\
parentPort.once('message', (chops) => {
  knife.take();
  chop(chops);
  knife.release();
});
`,
        ),
        off: threadsTypeScript('', alone),
      },
    },
    async: threadsTypeScript('', alone),
  },
};
