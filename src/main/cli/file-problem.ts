import { RecordingError } from '../../shared/recording';
import { FileError, problemText, problemWords } from '../../shared/validation/problems';

/** What a file that cannot be read or written suffers from. */
export function fileProblem(error: unknown): string {
  return error instanceof RecordingError ? error.message : problemText(problemWords(error));
}

/** The same of a file that cannot be written, as a sentence with its name. */
export function writeProblem(path: string, error: unknown): string {
  const cure = error instanceof FileError && error.fault === 'exists' ? '; use --force to overwrite it' : '';
  return `${path} cannot be written: ${fileProblem(error)}${cure}`;
}
