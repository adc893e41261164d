import { sleep } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 2000;
const TOAST_MS = 5000;
const PATIENCE_MS = 3000;

async function cook(name: string, ms: number) {
  console.log(`${name}: on`); // @on
  await sleep(ms); // @cook
  console.log(`${name}: off`); // @off
}

async function breakfast() {
  const egg = cook('egg', EGG_MS); // @create-egg
  const toast = cook('toast', TOAST_MS); // @create-toast
  const both = Promise.all([egg, toast]);
  const patience = // @patience
    sleep(PATIENCE_MS, 'late');
  const first = await Promise.race([ // @gather
    both,
    patience,
  ]);
  if (first === 'late')
    console.log('a little more patience'); // @late
  await both; // @both
  console.log('served'); // @served
}

await breakfast();
