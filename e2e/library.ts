import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openRecordingFile } from 'toast-kitchen/testing';

/**
 * Opens every recording of an app's library, oldest first.
 * @param home the folder of its recordings and preferences
 * @throws RecordingError where one does not open, such as while it is written
 */
export async function openLibrary(home: string) {
  const names = (await readdir(home)).includes('recordings') ? await readdir(join(home, 'recordings')) : [];
  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, ...(await openRecordingFile(join(home, 'recordings', name))) })),
  );
}

/** What the recordings of a library lost, in words; none where they are whole. */
export async function lostFrom(home: string): Promise<string[]> {
  const recordings = await openLibrary(home);
  return recordings.flatMap(({ name, log }) =>
    log.gaps.map(({ missing, afterSeq }) => `${name}: ${missing} events missing after number ${afterSeq}`),
  );
}
