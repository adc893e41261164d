import { sleepSync } from '../../../../shared/lesson/program/kitchen.ts';

const TASKS = 4;
const STEP_MS = 1000;
const FAILS = 0;

function cook(i: number) {
  const name = i % 2 ? `egg-${i}` : `toast-${i}`;
  const ms = (TASKS - i + 1) * STEP_MS;
  sleepSync(ms); // @cook
  if (i === FAILS) throw new Error(`${name} burned`);
  console.log(name, 'is ready'); // @ready
  return name;
}

function breakfast() {
  const results: string[] = [];
  try {
    for (let i = 1; i <= TASKS; i++)
      results.push(cook(i)); // @create-egg @create-toast
  } catch (error) {
    const { message } = error as Error;
    console.log('breakfast stops:', message); // @raises
  }
  for (const [i, result] of results.entries())
    console.log(`result ${i + 1}: ${result}`); // @result
}

breakfast();
