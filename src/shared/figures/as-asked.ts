import { RunLog } from '../trace/run-log';
import { laneIds, type TraceEvent } from '../trace/trace';

/**
 * The run as it would have been had everything taken the time that was asked for: a busy machine wakes sleepers late, and
 * what follows is later by as much. The order of events stays, as does when orders came.
 */
export function asAsked(log: RunLog): RunLog {
  const lanes = laneIds.flatMap((lane) => retimed(log.lanes[lane]));
  return new RunLog(
    log.header,
    lanes.toSorted((a, b) => a.seq - b.seq),
  );
}

function retimed(events: readonly TraceEvent[]): TraceEvent[] {
  const clock = new AskedClock();
  return events.map((event) => clock.retime(event));
}

/** What ends when, had it taken the time asked for, kitchen ms. */
class AskedClock {
  #now = 0;
  readonly #timers = new Map<number, number>();
  readonly #timeouts = new Map<number, number>();
  readonly #asked = new Map<number, number>();
  readonly #jobs = new Map<number, { asked: number; real: number }>();
  /** When the thread's work or blocking call is over. */
  #freeAt = 0;

  retime(event: TraceEvent): TraceEvent {
    this.#now = Math.max(this.#now, this.#due(event));
    const shifted = { ...event, t: this.#now };
    if (!('deadline' in event)) return shifted;
    return { ...shifted, deadline: this.#now + (event.deadline - event.t) } as TraceEvent;
  }

  /** The earliest time for the event; also remembers when what it begins will be over. */
  #due(event: TraceEvent): number {
    switch (event.type) {
      case 'order-placed':
        return event.t;
      case 'work-started':
      case 'block-started':
        this.#freeAt = this.#now + event.ms;
        return 0;
      case 'work-ended':
      case 'block-ended':
        return this.#freeAt;
      case 'timer-set':
        this.#timers.set(event.timer, this.#now + event.deadline - event.t);
        return 0;
      case 'timer-fired':
        return this.#timers.get(event.timer) ?? 0;
      case 'timeout-set':
        this.#timeouts.set(event.timer, this.#now + event.deadline - event.t);
        return 0;
      case 'timeout-ended':
        return event.how === 'expired' ? (this.#timeouts.get(event.timer) ?? 0) : 0;
      case 'job-submitted':
        this.#asked.set(event.job, event.ms);
        return 0;
      case 'job-started':
        this.#jobs.set(event.job, { asked: this.#now, real: event.t });
        return 0;
      case 'job-ended':
        return this.#jobEnd(event);
      default:
        return 0;
    }
  }

  /** A call may come back before its time: it need not have waited for as long as it could. */
  #jobEnd({ job, t }: TraceEvent<'job-ended'>): number {
    const begun = this.#jobs.get(job);
    return begun ? begun.asked + Math.min(this.#asked.get(job) ?? 0, t - begun.real) : 0;
  }
}
