import { limit, sleep } from '../../../../shared/lesson/program/kitchen.ts';

const WASH_MS = 1000;
const PATIENCE_MS = 3000;

const helper = limit(1); // one call at a time
const washPan = () =>
  helper(() => sleep(WASH_MS)); // @wash

async function order(name: string) {
  console.log(`${name}: needs a pan`); // @start
  const late = () => sleep(PATIENCE_MS)
    .then(() => Promise.reject());
  try {
    // It holds the only helper.
    await helper(() => // @get-pan
      Promise.race([washPan(), late()]));
    console.log(`${name}: has a pan`); // @pan
  } catch {
    console.log(`${name}: no pan came`); // @no-pan
  }
}

async function breakfast() {
  await Promise.all([ // @gather
    order('egg'), // @create-egg
    order('toast'), // @create-toast
  ]);
}

await breakfast();
