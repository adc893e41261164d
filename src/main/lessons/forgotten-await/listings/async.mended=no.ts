import { sleep } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 2000;
const TOAST_MS = 5000;

async function cook(name: string, ms: number) {
  console.log(`${name}: on`); // @on
  await sleep(ms); // @cook
  console.log(`${name}: off`); // @off
}

async function order(name: string, ms: number) {
  // In JavaScript it begins, but nobody
  // waits for it: no await.
  cook(name, ms); // @call
  console.log(`${name}: served`); // @served
}

async function breakfast() {
  await Promise.all([ // @gather
    order('egg', EGG_MS), // @create-egg
    order('toast', TOAST_MS), // @create-toast
  ]);
}

await breakfast();
