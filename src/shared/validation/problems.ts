import { fill, type Gaps } from '../words/fill';
import { mismatches } from './mismatches';

/** What can be wrong with a file. */
const fileFaults = {
  missing: 'no such file',
  exists: 'a file of that name already exists',
  isFolder: 'it is a folder',
  notFile: 'it is not a file but a pipe, a socket or a device',
  deadLink: 'it is a link to a file that does not exist',
  linkLoop: 'it is a link that leads back to itself',
  notText: 'it is not the text of a program',
  notUtf8: 'it is not UTF-8 text',
  badName: 'its name has characters that this system cannot read; rename it',
  longName: 'its name is too long',
  noFolder: 'part of its path is not a folder',
  denied: 'permission denied',
  readOnly: 'the disk is read-only',
  diskFull: 'the disk is full',
  quota: 'your disk quota is used up',
  tooLarge: 'the file would become too large',
  diskBroken: 'the disk cannot be read or written',
  tooManyOpen: 'too many files are open',
  inUse: 'another program is using it',
  deleted: 'the file has been deleted',
  noReader: 'the reader has gone',
  noHome: 'the system names no home folder for you; set TOAST_KITCHEN_HOME to a folder',
} as const;
export type FileFault = keyof typeof fileFaults;

/**
 * Every reason why a command is refused or fails, with gaps for values. A window says it in its own language; these
 * words are for the command line, for logs and for tests.
 */
export const problems = {
  ...fileFaults,
  ...mismatches,
  unreachable: 'the kitchen cannot be reached',
  noRun: 'no kitchen is cooking now',
  noCommand: 'command must be one of {{known}}, not {{given}}',
  noLesson: 'there is no lesson "{{lesson}}"',
  noLane: 'modes: must name at least one lane',
  closed: 'the kitchen is closed: it takes no more orders',
  programTooLong: 'a program may have {{most}} characters at most',
  tooManyArguments: 'a program takes {{most}} arguments at most, none longer than {{longest}} characters',
  noSharedMemory:
    'this browser does not let a page share memory with its workers, which a program needs: open Toast Kitchen as an app, or in Firefox, Chrome or Edge',
  windowCooks: 'only a window cooks a program',
  noSuchLane: 'key: is not that of a lane that cooks',
  notTrace: 'events: {{why}}',
  notOrderable: 'kind must be {{takes}}, not "{{kind}}"',
  noParameter: '{{field}} is not a parameter of {{lesson}}, which takes {{known}}',
  parameterChoice: '{{field}} must be one of {{known}}, not {{given}}',
  parameterText: '{{field}} must be {{expected}}, not {{given}}',
  parameterCount: '{{field}} must be a whole number from {{min}} to {{max}}, not {{given}}',
  parameterSeconds: '{{field}}: enter seconds from {{min}} to {{max}}',
  parameterMs: '{{field}} must be a whole number of milliseconds from {{min}} to {{max}}, not {{given}}',
  measured: '{{lesson}} measures this machine, so it cannot be paused or sped up',
  noRecording: 'there is no recording "{{name}}"',
  recordedNow: '{{name}} is still being recorded',
  recordedElsewhere: '{{name}} is still being recorded by another Toast Kitchen',
  notGrowing: '{{name}} is not being recorded now',
  foreign: 'this run belongs to another process: it can only be ended where it was started',
  noBookmark: 'id: there is no bookmark "{{id}}"',
  bookmarkBeyond: 'bookmark.t: must be within the run, at most {{most}}',
  tooManyBookmarks: 'bookmark: a recording holds at most {{most}}',
  notRecorded: 'this run is not being recorded, so its bookmarks cannot be saved',
  system: 'the system refused it ({{code}})',
  unexpected: 'something unexpected happened: {{why}}',
} as const;
export type ProblemName = keyof typeof problems;

/** A problem, independent of language. */
export interface ProblemWords {
  name: ProblemName;
  /** What fills the gaps of its words. */
  values: Gaps;
}

/** A problem in English. */
export function problemText({ name, values }: ProblemWords): string {
  return fill(problems[name], values);
}

const faultOfCode: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  EEXIST: 'exists',
  EISDIR: 'isFolder',
  ERR_FS_EISDIR: 'isFolder',
  ENXIO: 'notFile',
  ESPIPE: 'notFile',
  ELOOP: 'linkLoop',
  EILSEQ: 'badName',
  ENAMETOOLONG: 'longName',
  ENOTDIR: 'noFolder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'readOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'quota',
  EFBIG: 'tooLarge',
  EIO: 'diskBroken',
  EMFILE: 'tooManyOpen',
  ENFILE: 'tooManyOpen',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  EPIPE: 'noReader',
};

/** Something is wrong with a file. */
export class FileError extends Error {
  override name = 'FileError';
  constructor(readonly fault: FileFault) {
    super(fileFaults[fault]);
  }
}

/** One input is wrong. */
export class InputError extends Error {
  override name = 'InputError';
  /** What is wrong with it, for a window to say in its own language. */
  readonly why: ProblemWords;

  constructor(
    readonly field: string,
    name: ProblemName,
    values: Gaps = {},
  ) {
    const why = { name, values: { field, ...values } };
    super(problemText(why));
    this.why = why;
  }
}

/** What an error says, in words of this table: never in those of the system. */
export function problemWords(error: unknown): ProblemWords {
  if (error instanceof FileError) return { name: error.fault, values: {} };
  if (error instanceof InputError) return error.why;
  const { code, message } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  if (typeof code !== 'string') return { name: 'unexpected', values: { why: message ?? String(error) } };
  const fault = faultOfCode[code];
  return fault ? { name: fault, values: {} } : { name: 'system', values: { code } };
}
