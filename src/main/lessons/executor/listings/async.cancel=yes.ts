import { Helpers, sleep } from '../../../../shared/lesson/program/kitchen.ts';

const MAX_WORKERS = 2;
const EGG_MS = 5000;
const TOAST_MS = 4000;
const CANCEL_MS = 1000;

const helpers = new Helpers(MAX_WORKERS || undefined);

async function order(
  name: string,
  ms: number,
  given?: Promise<string>,
) {
  console.log(`${name}: start`); // @start
  const call = helpers.sleepSync(ms).then(() => 'done');
  // A promise cannot be cancelled, only left.
  const how = await Promise.race( // @call
    given ? [call, given] : [call],
  );
  console.log(`${name}: ${how}`); // @done
}

async function breakfast() {
  const patience = // @patience
    sleep(CANCEL_MS, 'cancelled');
  patience.then(() =>
    console.log('cancelling the egg')); // @cancel
  const egg = order( // @cancelled @create-egg
    'egg', EGG_MS, patience);
  const toast = order('toast', TOAST_MS); // @create-toast
  await Promise.all([egg, toast]); // @gather
}

await breakfast();
