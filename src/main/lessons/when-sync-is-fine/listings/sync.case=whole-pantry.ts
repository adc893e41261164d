import { sleepSync, sliceBread } from '../../../../shared/lesson/program/kitchen.ts';

const LOAVES = 3;
const LOAD_MS = 6000;

function sliceLoaves() {
  sleepSync(LOAD_MS); // @load
  console.log('the pantry is here'); // @loaded
  for (let loaf = 1; loaf <= LOAVES; loaf++) {
    sliceBread(loaf); // @slice
    console.log(`loaf-${loaf} is sliced`); // @sliced
  }
}

sliceLoaves(); // @create-toast
