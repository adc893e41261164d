import { cleanText } from './clean-text';

/** A program in the editor. */
export interface Written {
  /** Its file's name. */
  file: string;
  source: string;
}

/** The longest program that is opened, in bytes. */
const LONGEST_PROGRAM = 500_000;

/** Whether a file is a Python program, by its name. */
export function isProgram({ name }: { name: string }): boolean {
  return /\.pyw?$/i.test(name);
}

/** @returns the program in a file; null where it is no text that a person wrote */
export async function readProgram(file: File): Promise<Written | null> {
  if (file.size > LONGEST_PROGRAM) return null;
  const source = decoded(await file.arrayBuffer());
  return source === null || source.includes('\0') ? null : { file: file.name, source: cleanText(source) };
}

/** Python's own encoding, else that of older files in Korean. */
function decoded(bytes: ArrayBuffer): string | null {
  for (const encoding of ['utf-8', 'euc-kr'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  return null;
}
