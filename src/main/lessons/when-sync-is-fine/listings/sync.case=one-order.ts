import { sleepSync, crack, plate } from '../../../../shared/lesson/program/kitchen.ts';

const FRY_MS = 6000;

function makeEgg() {
  crack(); // @crack
  sleepSync(FRY_MS); // @fry
  plate(); // @plate
  console.log('egg is ready'); // @egg-ready
}

makeEgg(); // @create-egg
