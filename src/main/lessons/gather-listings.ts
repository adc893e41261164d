import type { LessonCard } from '../../shared/lesson/lesson';

const cookPython = `\
async def cook(i):
    food = "egg" if i % 2 else "toast"
    name = f"{food}-{i}"
    seconds = ({{tasks}} - i + 1) * {{step_ms}}
    await asyncio.sleep(seconds)  # @cook
    if i == {{fails}}:
        raise RuntimeError(f"{name} burned")
    print(name, "is ready")  # @ready
    return name
`;

const python = {
  sync: `\
import time

def cook(i):
    food = "egg" if i % 2 else "toast"
    name = f"{food}-{i}"
    seconds = ({{tasks}} - i + 1) * {{step_ms}}
    time.sleep(seconds)  # @cook
    if i == {{fails}}:
        raise RuntimeError(f"{name} burned")
    print(name, "is ready")  # @ready
    return name

def breakfast():
    results = []
    try:
        for i in range(1, {{tasks}} + 1):
            results.append(cook(i))
    except RuntimeError as error:
        print("breakfast stops:", error)  # @raises
    for i, result in enumerate(results, 1):
        print(f"result {i}: {result}")  # @result

breakfast()
`,
  gather: `\
import asyncio

${cookPython}
async def breakfast():
    tasks = [asyncio.create_task(cook(i))
             for i in range(1, {{tasks}} + 1)]
    try:
        await asyncio.gather(*tasks)  # @gather
    except RuntimeError as error:
        print("gather raises:", error)  # @raises
    for i, task in enumerate(tasks, 1):
        try:
            result = await task  # @result
        except RuntimeError as error:
            result = error
        print(f"result {i}: {result}")

asyncio.run(breakfast())
`,
  task_group: `\
import asyncio
from asyncio import TaskGroup

${cookPython}
def outcome(task):
    if task.cancelled():
        return "cancelled"
    return task.exception() or task.result()

async def breakfast():
    tasks = []
    try:
        async with TaskGroup() as group:  # @gather
            for i in range(1, {{tasks}} + 1):
                task = group.create_task(cook(i))
                tasks.append(task)
    except* RuntimeError as e:
        print("the group raises:", *e.exceptions)  # @raises
    for i, task in enumerate(tasks, 1):
        print(f"result {i}: {outcome(task)}")  # @result

asyncio.run(breakfast())
`,
};

const typescript = {
  sync: `\
import { sleepSync } from './kitchen';

function cook(i: number) {
  const name = i % 2 ? \`egg-\${i}\` : \`toast-\${i}\`;
  const ms = ({{tasks}} - i + 1) * {{step_ms}};
  sleepSync(ms); // @cook
  if (i === {{fails}}) throw new Error(\`\${name} burned\`);
  console.log(name, 'is ready'); // @ready
  return name;
}

function breakfast() {
  const results: string[] = [];
  try {
    for (let i = 1; i <= {{tasks}}; i++)
      results.push(cook(i));
  } catch (error) {
    const { message } = error as Error;
    console.log('breakfast stops:', message); // @raises
  }
  for (const [i, result] of results.entries())
    console.log(\`result \${i + 1}: \${result}\`); // @result
}

breakfast();
`,
  gather: `\
import { sleep } from './kitchen';

async function cook(i: number) {
  const name = i % 2 ? \`egg-\${i}\` : \`toast-\${i}\`;
  const ms = ({{tasks}} - i + 1) * {{step_ms}};
  await sleep(ms); // @cook
  if (i === {{fails}}) throw new Error(\`\${name} burned\`);
  console.log(name, 'is ready'); // @ready
  return name;
}

async function breakfast() {
  const tasks: Promise<string>[] = [];
  for (let i = 1; i <= {{tasks}}; i++)
    tasks.push(cook(i));
  try {
    await Promise.all(tasks); // @gather
  } catch (error) {
    const { message } = error as Error;
    console.log('gather raises:', message); // @raises
  }
  for (const [i, task] of tasks.entries()) {
    const result = await task.catch(
      ({ message }: Error) => message,
    );
    console.log(\`result \${i + 1}: \${result}\`); // @result
  }
}

await breakfast();
`,
  task_group: `\
import { sleep } from './kitchen';

const group = new AbortController();
const { signal } = group;

async function cook(i: number) {
  const name = i % 2 ? \`egg-\${i}\` : \`toast-\${i}\`;
  const ms = ({{tasks}} - i + 1) * {{step_ms}};
  await sleep(ms, undefined, { signal }); // @cook
  if (i === {{fails}}) throw new Error(\`\${name} burned\`);
  console.log(name, 'is ready'); // @ready
  return name;
}

async function breakfast() {
  const tasks: Promise<string>[] = [];
  for (let i = 1; i <= {{tasks}}; i++)
    tasks.push(cook(i));
  try {
    await Promise.all(tasks); // @gather
  } catch (error) {
    group.abort();
    const { message } = error as Error;
    console.log('the group raises:', message); // @raises
  }
  for (const [i, task] of tasks.entries()) {
    const result = await task.catch(outcome);
    console.log(\`result \${i + 1}: \${result}\`); // @result
  }
}

function outcome({ name, message }: Error) {
  return name === 'AbortError' ? 'cancelled' : message;
}

await breakfast();
`,
};

/** The lesson gather as it is shown: see LessonCard.code. */
export const gatherListings: LessonCard['code'] = {
  python: {
    sync: python.sync,
    async: { by: 'group', listings: { gather: python.gather, task_group: python.task_group } },
  },
  typescript: {
    sync: typescript.sync,
    async: { by: 'group', listings: { gather: typescript.gather, task_group: typescript.task_group } },
  },
};
