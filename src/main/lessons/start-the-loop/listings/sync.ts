import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const FRY_MS = 5000;
const TOAST_MS = 4000;

function makeEgg() {
  console.log('egg starts'); // @egg-starts
  sleepSync(FRY_MS); // @fry
  console.log('egg is ready'); // @egg-ready
}

function makeToast() {
  console.log('toast starts'); // @toast-starts
  sleepSync(TOAST_MS); // @toast
  console.log('toast is ready'); // @toast-ready
}

function breakfast() {
  makeEgg(); // @create-egg
  makeToast(); // @create-toast
}

// A call needs no loop: it runs at once.
breakfast();
