import type { Finding } from '../../../shared/figures/findings';
import { placeOf } from '../../../shared/trace/place';
import type { RunLog } from '../../../shared/trace/run-log';
import { MAIN_TASK } from '../../../shared/trace/trace';
import type { WordsOf } from '../../i18n/en/translation';

type Words = WordsOf<'program'>;

/** A finding as a sentence from its own figures, and one on what to do about it. */
export function findingWords(finding: Finding, log: RunLog, words: Words): { what: string; advice: string } {
  const { kind, count = 0, times = {}, other = '', text = '' } = finding;
  const seconds = Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, secondsOf(ms)]));
  const gaps = {
    ...seconds,
    count,
    other,
    text,
    task: nameOf(finding, log, words),
    where: whereOf(finding, words),
  };
  const late = kind === 'held' && times.late !== undefined;
  return {
    what: words(late ? 'findings.held.late' : `findings.${kind}.what`, gaps),
    advice: words(`findings.${kind}.advice`, gaps),
  };
}

function nameOf({ lane, task, callback }: Finding, log: RunLog, words: Words): string {
  if (callback) return words('findings.callback', { name: callback });
  if (task === MAIN_TASK) return words('findings.main');
  const created = log.lanes[lane].find((event) => event.type === 'task-created' && event.task === task);
  return created?.type === 'task-created' ? created.name : `#${task}`;
}

function whereOf({ label }: Finding, words: Words): string {
  const place = placeOf(label);
  return place ? words('findings.where', { line: place.line }) : '';
}

/** As many decimals as a moment needs. */
function secondsOf(ms: number): string {
  return (ms / 1000).toFixed(ms < 1000 ? 2 : 1);
}
