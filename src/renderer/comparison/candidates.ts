import type { RecordingEntry } from '../../shared/api/kitchen-api';
import { subjectsOf } from '../../shared/lesson/subjects';
import type { RunHeader } from '../../shared/trace/run-log';
import { canCompare } from '../session/player/comparison';

/** The recordings that can be set beside another one of these, or beside what is on screen. */
export function comparableAmong(
  entries: readonly RecordingEntry[],
  onScreen: RunHeader | null,
): RecordingEntry[] {
  const runs = new Map(entries.flatMap(({ header }) => (header ? [[header.id, header]] : [])));
  if (onScreen) runs.set(onScreen.id, onScreen);
  const byKind = new Map<string, number>();
  for (const run of runs.values())
    for (const kind of kindsOf(run)) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  return entries.filter(
    ({ header }) => header && [...kindsOf(header)].some((kind) => (byKind.get(kind) ?? 0) > 1),
  );
}

/** The recordings that can be set beside A; where A is a file, which is not read yet, all that can be read. */
export function comparableWith(
  entries: readonly RecordingEntry[],
  a: RunHeader | undefined,
): RecordingEntry[] {
  return entries.filter(({ header }) => header && (!a || (header.id !== a.id && canCompare(a, header))));
}

/** Runs that share one of these can be compared. */
function kindsOf(run: RunHeader): Set<string> {
  return new Set(run.lanes.flatMap(({ mode }) => subjectsOf(run).map((subject) => `${mode} ${subject}`)));
}
