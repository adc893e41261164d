import { programText } from '../../../shared/lab/program-text';
import { MOST_SOURCE } from '../../../shared/trace/limit';
import { InputError } from '../../../shared/validation/problems';
import { cleanText } from './clean-text';

/** A program in the editor. */
export interface Written {
  /** Its file's name. */
  file: string;
  source: string;
}

/** What a character takes at most, in bytes. */
const WIDEST = 4;

/** Whether a file is a Python program, by its name. */
export function isProgram({ name }: { name: string }): boolean {
  return /\.pyw?$/i.test(name);
}

/**
 * @returns the program in a file; null where it is no text that a person wrote
 * @throws InputError where it is longer than a program may be
 */
export async function readProgram(file: File): Promise<Written | null> {
  if (file.size > MOST_SOURCE * WIDEST) throw tooLong();
  const text = programText(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return null;
  const source = cleanText(text);
  checkLength(source);
  return { file: file.name, source };
}

/** @throws InputError where a program is longer than one may be */
export function checkLength(source: string): void {
  if (source.length > MOST_SOURCE) throw tooLong();
}

function tooLong(): InputError {
  return new InputError('source', 'programTooLong', { most: MOST_SOURCE });
}
