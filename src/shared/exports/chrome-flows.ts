import type { TraceEvent } from '../trace/trace';

/** From the wait for a timer to the step that its bell leads to. */
export interface Flow {
  id: number;
  /** When the timer was set, kitchen ms. */
  setMs: number;
}

/** The flows of a lane: by task, the first timer's last, and by the event of the step that each leads to. */
export function flowsOf(events: readonly TraceEvent[], nextId: () => number) {
  const ofTask = new Map<number, Flow[]>();
  const toStep = new Map<TraceEvent, Flow>();
  const setAt = new Map<number, number>();
  for (const event of events) {
    if (event.type === 'timer-set') setAt.set(event.task, event.t);
    if (event.type === 'timer-cancelled') setAt.delete(event.task);
    const setMs = event.type === 'step-started' ? setAt.get(event.task) : undefined;
    if (event.type !== 'step-started' || setMs === undefined) continue;
    const flow = { id: nextId(), setMs };
    toStep.set(event, flow);
    const flows = ofTask.get(event.task);
    if (flows) flows.push(flow);
    else ofTask.set(event.task, [flow]);
    setAt.delete(event.task);
  }
  for (const flows of ofTask.values()) flows.reverse();
  return { ofTask, toStep };
}
