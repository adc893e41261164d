const THREADS = 2;
const CHOPS = 800;
const SLICES = 100000;

// Each in a Worker:
function chop(ms: number) {
  // Blocks the thread, which holds no knife meanwhile.
  Atomics.wait(still, 0, 0, ms); // @wait
  return new Array(SLICES).fill(0);
}

parentPort.once('message', chop);

// In the main thread:
async function chopAll() {
  const cooks = Array.from({ length: THREADS },
    () => new Worker(chopper));
  for (const cook of cooks)
    cook.postMessage(CHOPS);
  const ends = cooks.map((c) => once(c, 'exit'));
  await Promise.all(ends); // @join
  for (let n = 1; n <= THREADS; n++)
    console.log(`carrot ${n} is chopped`); // @print
}
