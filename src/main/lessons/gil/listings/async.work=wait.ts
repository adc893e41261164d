const THREADS = 2;
const CHOPS = 800;
const SLICES = 100000;

// Each in a process of its own:
function chop(ms: number) {
  // Blocks the thread, which holds no knife meanwhile.
  Atomics.wait(still, 0, 0, ms); // @wait
  return new Array(SLICES).fill(0);
}

process.once('message', (chops: number) =>
  process.send(chop(chops)));

// In the main process:
async function chopAll() {
  const cooks = Array.from({ length: THREADS },
    () => fork(chopper));
  for (const cook of cooks) cook.send(CHOPS);
  // What they send is serialised on its way.
  const bowl = await Promise.all( // @join
    cooks.map((cook) => once(cook, 'message')));
  for (let n = 1; n <= THREADS; n++)
    console.log(`carrot ${n} is chopped`); // @print
}
