import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const WASH_MS = 1000;

function order(name: string) {
  console.log(`${name}: needs a pan`); // @start
  sleepSync(WASH_MS); // @wash
  console.log(`${name}: has a pan`); // @pan
}

function breakfast() {
  order('egg'); // no helper, nobody to wait for // @create-egg
  order('toast'); // @create-toast
}

breakfast();
