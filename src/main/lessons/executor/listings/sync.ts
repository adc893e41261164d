import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 5000;
const TOAST_MS = 4000;

function order(name: string, ms: number) {
  console.log(`${name}: start`); // @start
  sleepSync(ms); // @call
  console.log(`${name}: done`); // @done
}

function breakfast() {
  order('egg', EGG_MS); // @create-egg
  order('toast', TOAST_MS); // @create-toast
}

breakfast();
