import { readProgram } from './editor/program-file';
import { lab } from './lab';

/** Opens a file in the editor. @param unreadable what is said where it holds no program */
export async function openFile(file: File, unreadable: string): Promise<void> {
  const program = await readProgram(file);
  if (program) lab.take(program);
  else lab.showProblem(unreadable);
}
