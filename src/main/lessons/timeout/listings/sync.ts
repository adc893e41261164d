import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 2000;
const TOAST_MS = 5000;

function cook(name: string, ms: number) {
  console.log(`${name}: on`); // @on
  sleepSync(ms); // @cook
  console.log(`${name}: off`); // @off
}

function breakfast() {
  // No timer can interrupt a call.
  cook('egg', EGG_MS); // @create-egg
  cook('toast', TOAST_MS); // @create-toast
  console.log('served'); // @served
}

breakfast();
