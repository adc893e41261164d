import { Helpers } from '../../../../shared/lesson/program/kitchen.ts';

const MAX_WORKERS = 2;
const EGG_MS = 5000;
const TOAST_MS = 4000;

const helpers = new Helpers(MAX_WORKERS || undefined);

async function order(name: string, ms: number) {
  console.log(`${name}: start`); // @start
  await helpers.sleepSync(ms); // @call
  console.log(`${name}: done`); // @done
}

async function breakfast() {
  const egg = order('egg', EGG_MS); // @create-egg
  const toast = order('toast', TOAST_MS); // @create-toast
  await Promise.all([egg, toast]); // @gather
}

await breakfast();
