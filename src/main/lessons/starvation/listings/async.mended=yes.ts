import { limit, sleep } from '../../../../shared/lesson/program/kitchen.ts';

const WASH_MS = 1000;

const helper = limit(1); // one call at a time
const washPan = () =>
  helper(() => sleep(WASH_MS)); // @wash

async function order(name: string) {
  console.log(`${name}: needs a pan`); // @start
  await washPan();
  console.log(`${name}: has a pan`); // @pan
}

async function breakfast() {
  await Promise.all([ // @gather
    order('egg'), // @create-egg
    order('toast'), // @create-toast
  ]);
}

await breakfast();
