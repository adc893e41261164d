import { Helpers, sleep } from '../../../../shared/lesson/program/kitchen.ts';

const EGG_MS = 3000;
const TOAST_MS = 2000;
const SINK_MS = 5000;

const helpers = new Helpers();

async function cook(name: string, ms: number) {
  console.log(`${name}: on`); // @on
  await sleep(ms); // @cook
  console.log(`${name}: off`); // @off
}

async function fillSink() {
  console.log('sink: water on'); // @water-on
  await helpers.sleepSync(SINK_MS); // @fill
  console.log('sink: full'); // @full
}

async function breakfast() {
  await Promise.all([ // @gather
    cook('egg', EGG_MS), // @create-egg
    cook('toast', TOAST_MS), // @create-toast
    fillSink(), // @create-dishes
  ]);
}

await breakfast();
