import { sleepSync, sliceBread } from '../../../../shared/lesson/program/kitchen.ts';

const LOAVES = 3;
const FETCH_MS = 1000;

function sliceLoaves() {
  for (let loaf = 1; loaf <= LOAVES; loaf++) {
    sleepSync(FETCH_MS); // @fetch
    sliceBread(loaf); // @slice
    console.log(`loaf-${loaf} is sliced`); // @sliced
  }
}

sliceLoaves(); // @create-toast
