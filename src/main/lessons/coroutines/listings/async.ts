import { sleep } from '../../../../shared/lesson/program/kitchen.ts';

const FIRST_MS = 5000;
const SECOND_MS = 4000;

async function makeEgg() {
  console.log('1: egg starts'); // @egg-starts
  console.log('1: egg suspends'); // @egg-waits
  await sleep(FIRST_MS); // @fry
  console.log('1: egg resumes'); // @egg-resumes
}

async function makeToast() {
  console.log('2: toast starts'); // @toast-starts
  console.log('2: toast suspends'); // @toast-waits
  await sleep(SECOND_MS); // @toast
  console.log('2: toast resumes'); // @toast-resumes
}

async function breakfast() {
  await Promise.all([makeEgg(), makeToast()]); // @gather @create-egg @create-toast
}

await breakfast();
