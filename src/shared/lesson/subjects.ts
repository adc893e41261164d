import type { RunHeader } from '../trace/run-log';
import { LAB } from './program-card';

/** The listing of a lesson, as it is saved or opened in the lab: `breakfast-async.py`, or `breakfast-async (2).py`. */
const LISTING = /^(.+?)(?:-(?:sync|async))?(?:\s*\(\d+\))?\.pyw?$/;

/**
 * What a run is about. Runs that share one of these can be compared: those of one lesson, all programs, and a program that
 * bears the name of a lesson's listing with that lesson.
 */
export function subjectsOf({ lesson, program }: Pick<RunHeader, 'lesson' | 'program'>): string[] {
  if (!program) return [lesson];
  const [, listed] = LISTING.exec(program.file) ?? [];
  return listed ? [LAB, listed] : [LAB];
}

/** Whether two runs are about the same. */
export function shareSubject(
  a: Pick<RunHeader, 'lesson' | 'program'>,
  b: Pick<RunHeader, 'lesson' | 'program'>,
): boolean {
  const subjects = subjectsOf(b);
  return subjectsOf(a).some((subject) => subjects.includes(subject));
}
