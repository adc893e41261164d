import { wordsOf } from '../i18n/problem-words';
import { readProgram } from './editor/program-file';
import { type LabOptions, lab } from './lab';

/**
 * Opens a file in the editor.
 * @param unreadable what is said where it holds no program
 * @param options how it is to be cooked, where that is known
 */
export async function openFile(
  file: File,
  unreadable: string,
  options: Partial<LabOptions> = {},
): Promise<void> {
  try {
    const program = await readProgram(file);
    if (program) lab.take(program, options);
    else lab.showProblem(unreadable);
  } catch (error) {
    lab.showProblem(`${file.name}: ${wordsOf(error)}`);
  }
}
