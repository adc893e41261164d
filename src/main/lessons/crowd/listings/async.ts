const TASKS = 10000;
const WAIT_MS = 1000;

function sleep(ms: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, ms));
}

async function toast() {
  await sleep(WAIT_MS); // @toast
}

async function crowd() {
  const toasts =
    Array.from({ length: TASKS }, toast); // @create-toast
  await Promise.all(toasts); // @join
  console.log(`${TASKS} toasts`); // @print
}
