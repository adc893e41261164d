import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 2000;
const TOAST_MS = 5000;

function cook(name: string, ms: number) {
  console.log(`${name}: on`); // @on
  sleepSync(ms); // @cook
  if (name === 'egg') throw new Error('the egg burnt');
  console.log(`${name}: off`); // @off
}

function breakfast() {
  try {
    cook('egg', EGG_MS); // throws here // @create-egg
  } catch (error) {
    console.log(`sorry: ${(error as Error).message}`); // @sorry
  }
  cook('toast', TOAST_MS); // @create-toast
}

breakfast();
