import { nextTurn, sleep } from '../../../../shared/lesson/program/kitchen.ts';

const FRY_MS = 5000;
const TOAST_MS = 4000;

// A promise's body starts at once.
// As a task it waits a turn.
const createTask = (body: () => Promise<void>) =>
  nextTurn().then(body);

async function makeEgg() {
  console.log('egg starts'); // @egg-starts
  await sleep(FRY_MS); // @fry
  console.log('egg is ready'); // @egg-ready
}

async function makeToast() {
  console.log('toast starts'); // @toast-starts
  await sleep(TOAST_MS); // @toast
  console.log('toast is ready'); // @toast-ready
}

async function breakfast() {
  const egg = createTask(makeEgg); // @create-egg
  console.log('created: egg'); // @created
  await egg; // @await-egg
  console.log('main goes on'); // @goes-on
  const toast = createTask(makeToast); // @create-toast
  await toast; // @await-toast
}

await breakfast();
