import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 2000;
const TOAST_MS = 5000;

function cook(name: string, ms: number) {
  console.log(`${name}: on`); // @on
  sleepSync(ms); // @cook
  console.log(`${name}: off`); // @off
}

function order(name: string, ms: number) {
  cook(name, ms); // runs at once
  console.log(`${name}: served`); // @served
}

function breakfast() {
  order('egg', EGG_MS); // @create-egg
  order('toast', TOAST_MS); // @create-toast
}

breakfast();
