import { resolve } from 'node:path';

/**
 * The recording that the command line names, as an absolute path; '' where it names none.
 * @param argv as `process.argv`; unless the app is packaged, its folder comes first
 * @param folder what a relative path is relative to
 */
export function fileOf(argv: readonly string[], isPackaged: boolean, folder: string): string {
  const given = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  const name = given.slice(isPackaged ? 0 : 1).at(-1);
  return name === undefined ? '' : resolve(folder, name);
}
