import { flushSync } from 'react-dom';

type Task = () => void;

/**
 * The refreshes of the screen: whatever moves is done in one callback before the next one, so that all that is on screen
 * shows one moment. First playheads advance and what they show is folded, then text is written, then canvases are drawn.
 */
export class Display {
  #advancing = new Set<Task>();
  #drawing = new Set<Task>();
  #requested = false;

  /**
   * @param request has a callback run before the next refresh
   * @param writeText brings into the page all text that is to change by now
   */
  constructor(
    private readonly request: (callback: Task) => void = (callback) => requestAnimationFrame(callback),
    private readonly writeText: Task = () => flushSync(() => {}),
  ) {}

  /** Advances a playhead at the next refresh, once; one that goes on asks again meanwhile. */
  advance(task: Task): void {
    this.#advancing.add(task);
    this.#expect();
  }

  /** Draws once at this refresh, if its drawing has not begun, or else at the next. */
  draw(task: Task): void {
    this.#drawing.add(task);
    this.#expect();
  }

  /** Cancels a request. */
  cancel(task: Task): void {
    this.#advancing.delete(task);
    this.#drawing.delete(task);
  }

  #expect(): void {
    if (this.#requested) return;
    this.#requested = true;
    this.request(this.#refresh);
  }

  #refresh = (): void => {
    // What is asked for from here on and not done yet below is for the next refresh.
    this.#requested = true;
    const advancing = this.#advancing;
    this.#advancing = new Set();
    perform(advancing);
    perform([this.writeText]);
    const drawing = this.#drawing;
    this.#drawing = new Set();
    perform(drawing);
    this.#requested = false;
    if (this.#advancing.size + this.#drawing.size > 0) this.#expect();
  };
}

/** One that fails holds up no other. */
function perform(tasks: Iterable<Task>): void {
  for (const task of tasks) {
    try {
      task();
    } catch (error) {
      reportError(error);
    }
  }
}

/** The display of this window. */
export const display = new Display();
