import { endsStep, takesThread } from '../../trace/step-end';
import { MAIN_TASK, type TraceEvent } from '../../trace/trace';
import type { Finder } from './finding';

interface Cut {
  index: number;
  t: number;
  task: number;
}

/** Tasks that had begun and were cancelled because main was over: asyncio.run ends what is left. Told once, by the first of them. */
export const findCutOff: Finder = (events) => {
  const names = new Map<number, string>();
  const waits = new Map<number, string>();
  for (const event of events)
    if (event.type === 'task-created') names.set(event.task, event.name);
    else if (endsStep(event) && 'label' in event) waits.set(event.task, event.label);
  const cut = cutAfterMain(events)
    .filter(({ task }) => waits.has(task))
    .sort((a, b) => a.task - b.task);
  const [first] = cut;
  if (!first) return [];
  const { task } = first;
  const other = names.get(task) ?? '';
  return [{ kind: 'cut-off', ...first, label: waits.get(task) ?? '', count: cut.length, other }];
};

/** What nobody's step or callback cancelled, after a step of main that ended in no wait. */
export function cutAfterMain(events: readonly TraceEvent[]): Cut[] {
  const last = events.at(-1);
  if (last?.type !== 'lane-ended' || last.outcome === 'stopped') return [];
  const cut: Cut[] = [];
  let running: 'main' | 'other' | null = null;
  let isMainOver = false;
  for (const [index, event] of events.entries()) {
    if (takesThread(event))
      running = event.type === 'step-started' && event.task === MAIN_TASK ? 'main' : 'other';
    else if (endsStep(event)) running = null;
    else if (event.type === 'loop-started') isMainOver = false;
    else if (event.type === 'turn-started') {
      isMainOver ||= running === 'main';
      running = null;
    } else if (event.type === 'cancellation' && event.how === 'asked' && isMainOver && running === null)
      cut.push({ index, t: event.t, task: event.task });
  }
  return cut;
}
