import { sleep, sliceBread } from '../../../../shared/lesson/program/kitchen.ts';

const LOAVES = 3;
const FETCH_MS = 1000;

async function sliceLoaves() {
  for (let loaf = 1; loaf <= LOAVES; loaf++) {
    await sleep(FETCH_MS); // @fetch
    sliceBread(loaf); // @slice
    console.log(`loaf-${loaf} is sliced`); // @sliced
  }
}

async function kitchen() {
  await sliceLoaves(); // @await @create-toast
}

await kitchen();
