import { sleep, crack, plate } from '../../../../shared/lesson/program/kitchen.ts';

const FRY_MS = 6000;

async function makeEgg() {
  crack(); // @crack
  await sleep(FRY_MS); // @fry
  plate(); // @plate
  console.log('egg is ready'); // @egg-ready
}

async function kitchen() {
  await makeEgg(); // @await @create-egg
}

await kitchen();
