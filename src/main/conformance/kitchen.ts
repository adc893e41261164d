import { loops, mains } from './programs';
import { Lab, type Program } from './programs/lab';

/** What a program printed, one line each, then what the runtime warned of, by name: as run_programs.py prints it. */
export type Outputs = Record<string, string[]>;

/** Runs every program on the kitchen's event loop. */
export async function runOnKitchen(): Promise<Outputs> {
  const run = async ([name, body]: [string, Program]) => [name, await outputOf(name in mains, body)] as const;
  return Object.fromEntries(await Promise.all(Object.entries({ ...mains, ...loops }).map(run)));
}

async function outputOf(isMain: boolean, body: Program): Promise<string[]> {
  const lab = new Lab();
  await (isMain ? lab.runMain(body) : lab.runAlone(body));
  return lab.output();
}
