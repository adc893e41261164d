import type { TraceEvent } from '../../shared/trace/trace';

/** Something that a lane's thread is in for a while: a blocking call, work, or that it has nothing to do. */
interface Stretch {
  /** What is said of it: how it began, or what has changed since. */
  holds: TraceEvent;
  idle: boolean;
  /** Of its end among the lane's events; Infinity while it goes on. */
  endIndex: number;
}

/** What holds where something else happens, and whether it still goes on. */
export interface Around {
  holds: TraceEvent;
  goesOn: boolean;
}

/** What came into the middle of a stretch that was not its thread's doing, and passes while that goes on. */
export class Stretches {
  #open: Stretch | null = null;
  readonly #around = new Map<TraceEvent, { stretch: Stretch; holds: TraceEvent }>();

  /** @param index the event's among its lane's */
  apply(event: TraceEvent, index: number): void {
    switch (event.type) {
      case 'block-started':
      case 'work-started':
      case 'idle-started':
        this.#open = {
          holds: event,
          idle: event.type === 'idle-started',
          endIndex: Number.POSITIVE_INFINITY,
        };
        break;
      case 'block-ended':
      case 'work-ended':
      case 'idle-ended':
      case 'lane-ended':
        if (this.#open) this.#open.endIndex = index;
        this.#open = null;
        break;
      default:
        if (this.#open) this.#comeInto(this.#open, event);
    }
  }

  /**
   * What held when an event came into its middle, and whether it still goes on where the lane has seen its first `count`
   * events; undefined for an event that passes nothing.
   */
  around(event: TraceEvent, count: number): Around | undefined {
    const around = this.#around.get(event);
    return around && { holds: around.holds, goesOn: count <= around.stretch.endIndex };
  }

  #comeInto(stretch: Stretch, event: TraceEvent): void {
    if (stretch.idle && lasts(event)) stretch.holds = event;
    else this.#around.set(event, { stretch, holds: stretch.holds });
  }
}

/** Whether what an event tells of goes on after it, and says more than that the cook has nothing to do. */
function lasts({ type }: TraceEvent): boolean {
  return type === 'job-submitted' || type === 'job-started' || type === 'warned';
}
