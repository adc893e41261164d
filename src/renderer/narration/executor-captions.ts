import type { TraceEvent } from '../../shared/trace/trace';
import { numberWords } from '../i18n/number-words';
import { callGaps, helperName, isUntimed, stepGaps } from './caption-gaps';
import { type Captions, type Lookup, type SceneWords, silent } from './captions';

/** What the executor's workers do, and what is said of processes. */
export const executorCaptions = {
  'executor-started': ({ workers }, _lookup, words) => words('executorStarted', { count: workers }),
  'job-submitted': call,
  'job-started': (event, lookup, words) => words('jobStarted', jobGaps(event, lookup, words)),
  'job-ended': (event, lookup, words) => words('jobEnded', jobGaps(event, lookup, words)),
  'job-dropped': (event, lookup, words) => words('jobDropped', callGaps(event.job, lookup, words)),
  'lock-taken'(event, lookup, words) {
    const count = lookup.known.handovers.get(event);
    return count === undefined
      ? ''
      : words('lockTaken', { helper: helperName(event.worker, lookup, words), count });
  },
  'lock-released': silent,
  'process-measured': figures,
  'process-started': start,
  'result-received': ({ bytes, ms }, _lookup, words) =>
    words('resultReceived', { mb: (bytes / 1e6).toFixed(2), ms: Math.round(ms) }),
} satisfies Partial<Captions>;

/** Who gives a call to the executor: a task, or a worker that runs a call itself. */
function call(event: TraceEvent<'job-submitted'>, lookup: Lookup, words: SceneWords): string {
  const worker = lookup.known.submitters.get(event);
  const gaps = stepGaps(event, event.ms, lookup, words);
  if (worker === undefined)
    return words(isUntimed(event, lookup) ? 'jobSubmittedUntimed' : 'jobSubmitted', gaps);
  const says = lookup.known.selfWaits.has(event) ? 'jobSubmittedToItself' : 'jobSubmittedBy';
  return words(says, { ...gaps, helper: helperName(worker, lookup, words) });
}

function jobGaps({ worker, job }: { worker: number; job: number }, lookup: Lookup, words: SceneWords) {
  return { helper: helperName(worker, lookup, words), ...callGaps(job, lookup, words) };
}

/** The process of all waits, or one worker's. */
function start(
  { worker, ms, residentBytes }: TraceEvent<'process-started'>,
  lookup: Lookup,
  words: SceneWords,
): string {
  const gaps = { ms: Math.round(ms), mb: (residentBytes / 1e6).toFixed(1) };
  if (worker === null) return words('processStarted', gaps);
  return words('helperStarted', { ...gaps, helper: helperName(worker, lookup, words) });
}

/** Every figure that the system gives. */
function figures(
  { threads, residentBytes, voluntarySwitches }: TraceEvent<'process-measured'>,
  { language }: Lookup,
  words: SceneWords,
): string {
  const key =
    voluntarySwitches === null ? 'measuredMemory' : threads === null ? 'measuredWithoutThreads' : 'measured';
  return words(key, {
    threads: threads ?? 0,
    mb: (residentBytes / 1e6).toFixed(1),
    switches: voluntarySwitches === null ? '' : numberWords(voluntarySwitches, {}, language),
  });
}
