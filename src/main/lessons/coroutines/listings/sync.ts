import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const FIRST_MS = 5000;
const SECOND_MS = 4000;

function makeEgg() {
  console.log('1: egg starts'); // @egg-starts
  console.log('1: egg blocks'); // @egg-waits
  sleepSync(FIRST_MS); // @fry
  console.log('1: egg goes on'); // @egg-resumes
}

function makeToast() {
  console.log('2: toast starts'); // @toast-starts
  console.log('2: toast blocks'); // @toast-waits
  sleepSync(SECOND_MS); // @toast
  console.log('2: toast goes on'); // @toast-resumes
}

function breakfast() {
  makeEgg(); // @create-egg
  makeToast(); // @create-toast
}

breakfast();
