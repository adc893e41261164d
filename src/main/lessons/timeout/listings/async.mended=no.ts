import { sleep } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 2000;
const TOAST_MS = 5000;
const PATIENCE_MS = 3000;

async function cook(
  name: string,
  ms: number,
  signal: AbortSignal,
) {
  console.log(`${name}: on`); // @on
  try {
    await sleep(ms, undefined, { signal }); // @cook
    console.log(`${name}: off`); // @off
  } catch (error) {
    console.log(`${name}: thrown away`); // @thrown
    throw error;
  }
}

async function breakfast() {
  const signal = // @patience
    AbortSignal.timeout(PATIENCE_MS);
  const egg = cook('egg', EGG_MS, signal); // @create-egg
  const toast = cook('toast', TOAST_MS, signal); // @create-toast
  try {
    await Promise.all([egg, toast]); // @gather
    console.log('served'); // @served
  } catch {
    console.log('no patience left'); // @late
  }
}

await breakfast();
