import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 3000;
const TOAST_MS = 2000;
const SINK_MS = 5000;

function cook(name: string, ms: number) {
  console.log(`${name}: on`); // @on
  sleepSync(ms); // @cook
  console.log(`${name}: off`); // @off
}

function fillSink() {
  console.log('sink: water on'); // @water-on
  sleepSync(SINK_MS); // @fill
  console.log('sink: full'); // @full
}

function breakfast() {
  cook('egg', EGG_MS); // @create-egg
  cook('toast', TOAST_MS); // @create-toast
  fillSink(); // @create-dishes
}

breakfast();
