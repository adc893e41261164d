const THREADS = 2;
const CHOPS = 800;
const SLICES = 100000;

// Each in a process of its own:
function chop(chops: number) {
  let x = 1;
  for (let n = 0; n < chops * 100; n++) { // @chop
    x = computed(x);
  }
  return new Array(SLICES).fill(x);
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
