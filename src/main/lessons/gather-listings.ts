import type { LessonCard } from '../../shared/lesson';

const cookPython = `\
async def cook(i):
    name = f"egg-{i}" if i % 2 else f"toast-{i}"
    await asyncio.sleep(({{tasks}} - i + 1) * {{step_ms}})  # @cook
    if i == {{fails}}:
        raise RuntimeError(f"{name} burned")
    print(name, "is ready")  # @ready
    return name
`;

const python = {
  sync: `\
import time

def cook(i):
    name = f"egg-{i}" if i % 2 else f"toast-{i}"
    time.sleep(({{tasks}} - i + 1) * {{step_ms}})  # @cook
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
            print(f"result {i}: {await task}")  # @result
        except RuntimeError as error:
            print(f"result {i}: {error}")

asyncio.run(breakfast())
`,
  task_group: `\
import asyncio

${cookPython}
def outcome(task):
    if task.cancelled():
        return "cancelled"
    return task.exception() or task.result()

async def breakfast():
    tasks = []
    try:
        async with asyncio.TaskGroup() as group:  # @gather
            for i in range(1, {{tasks}} + 1):
                tasks.append(group.create_task(cook(i)))
    except* RuntimeError as failed:
        print("the group raises:", *failed.exceptions)  # @raises
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
  sleepSync(({{tasks}} - i + 1) * {{step_ms}}); // @cook
  if (i === {{fails}}) throw new Error(\`\${name} burned\`);
  console.log(name, 'is ready'); // @ready
  return name;
}

function breakfast() {
  const results: string[] = [];
  try {
    for (let i = 1; i <= {{tasks}}; i++) results.push(cook(i));
  } catch (error) {
    console.log('breakfast stops:', (error as Error).message); // @raises
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
  await sleep(({{tasks}} - i + 1) * {{step_ms}}); // @cook
  if (i === {{fails}}) throw new Error(\`\${name} burned\`);
  console.log(name, 'is ready'); // @ready
  return name;
}

async function breakfast() {
  const tasks: Promise<string>[] = [];
  for (let i = 1; i <= {{tasks}}; i++) tasks.push(cook(i));
  try {
    await Promise.all(tasks); // @gather
  } catch (error) {
    console.log('gather raises:', (error as Error).message); // @raises
  }
  for (const [i, task] of tasks.entries()) {
    const result = task.catch((error: Error) => error.message);
    console.log(\`result \${i + 1}: \${await result}\`); // @result
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
  for (let i = 1; i <= {{tasks}}; i++) tasks.push(cook(i));
  try {
    await Promise.all(tasks); // @gather
  } catch (error) {
    group.abort();
    console.log('the group raises:', (error as Error).message); // @raises
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
