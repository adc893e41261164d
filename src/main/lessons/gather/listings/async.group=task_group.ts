import { sleep } from '../../../../shared/lesson/program/kitchen.ts';

const TASKS = 4;
const STEP_MS = 1000;
const FAILS = 0;

const group = new AbortController();
const { signal } = group;

async function cook(i: number) {
  const name = i % 2 ? `egg-${i}` : `toast-${i}`;
  const ms = (TASKS - i + 1) * STEP_MS;
  await sleep(ms, undefined, { signal }); // @cook
  if (i === FAILS) throw new Error(`${name} burned`);
  console.log(name, 'is ready'); // @ready
  return name;
}

async function breakfast() {
  const tasks: Promise<string>[] = [];
  for (let i = 1; i <= TASKS; i++)
    tasks.push(cook(i)); // @create-egg @create-toast
  try {
    await Promise.all(tasks); // @gather
  } catch (error) {
    group.abort();
    const { message } = error as Error;
    console.log('the group raises:', message); // @raises
  }
  for (const [i, task] of tasks.entries()) {
    const result = await task.catch(outcome);
    console.log(`result ${i + 1}: ${result}`); // @result
  }
}

function outcome({ name, message }: Error) {
  return name === 'AbortError' ? 'cancelled' : message;
}

await breakfast();
