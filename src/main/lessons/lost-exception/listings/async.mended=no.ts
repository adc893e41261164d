import { sleep } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 2000;
const TOAST_MS = 5000;

async function cook(name: string, ms: number) {
  console.log(`${name}: on`); // @on
  await sleep(ms); // @cook
  if (name === 'egg') throw new Error('the egg burnt');
  console.log(`${name}: off`); // @off
}

async function breakfast() {
  // Nobody awaits it, so Node ends the
  // whole program when it fails.
  cook('egg', EGG_MS); // @create-egg
  const toast = cook('toast', TOAST_MS); // @create-toast
  await toast; // @wait
  console.log('served'); // @served
}

await breakfast();
