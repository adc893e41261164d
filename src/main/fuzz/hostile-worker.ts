import { parentPort } from 'node:worker_threads';
import { decodeRecording } from '../../shared/recording';
import { bookmarked, grown, growths, hugeNumbers } from './hostile-recordings';
import { makeEverything } from './make-everything';

interface Job {
  what: string;
  /** How many of it there are; the seed of numbers. */
  most: number;
}

/** Uses the recordings that it is told of, one after the other, in a thread that can be ended and has little memory. */
parentPort?.on('message', async ({ what, most }: Job) => {
  try {
    await makeEverything(decodeRecording(recordingOf(what, most)));
    parentPort?.postMessage('');
  } catch (error) {
    parentPort?.postMessage(String((error as Error).stack));
  }
});

function recordingOf(what: string, most: number): string {
  if (what === 'numbers') return hugeNumbers(most);
  if (what === 'bookmarks') return bookmarked();
  if (what === 'gaps') return grown('printed lines', most, true);
  if (what in growths) return grown(what, most);
  throw new Error(`there is no recording of ${what}`);
}
