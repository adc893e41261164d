import type { Mode } from '../../../shared/trace/trace';
import { type Crowd, possibleLines } from '../../crowd/crowd';
import { watchCrowd } from '../../crowd/watch-crowd';
import { defaultWorkers } from '../../kitchen/executor';
import { defineMeasuringLesson } from '../../kitchen/lesson';
import { card } from './card';

/** A thousand blocking waits on a thread pool and ten thousand coroutines, measured in processes of their own. */
export const crowd = defineMeasuringLesson(card, {
  sync: (watch, asked) => watchCrowd(watch, crowdOf('sync', asked)),
  async: (watch, asked) => watchCrowd(watch, crowdOf('async', asked)),
});

type Asked = Omit<Crowd, 'mode' | 'lines'> & { lines: string };

function crowdOf(mode: Mode, asked: Asked): Crowd {
  const lines = possibleLines(asked.lines === 'one' ? 1 : asked.jobs, process.platform);
  return { ...asked, mode, lines, max_workers: asked.max_workers || defaultWorkers() };
}
