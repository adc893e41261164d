import { parentPort, workerData } from 'node:worker_threads';
import { Stopped } from '../kitchen/clock';
import { SharedClock } from '../kitchen/shared-clock';
import { chop } from './chop';
import type { ChopperReport, ChopperWord, Chopping, Note } from './chopping';
import { Gil } from './gil';

/** Long enough for the loop to be compiled before it is measured. */
const WARM_UP_CHOPS = 30;

/** Seldom enough that telling takes nothing of its time that shows, kitchen ms. */
const FLUSH_EVERY_MS = 250;

/** Makes this worker thread chop once, when its lane says so, and tell of it. */
export function chopInThisThread(): void {
  const { work, chops, knife, clock } = workerData as Chopping;
  const shared = new SharedClock(clock);
  const notebook = new Notebook(shared);
  const stopped = () => shared.stopped;
  chop(WARM_UP_CHOPS, () => true);
  parentPort?.once('message', (word: ChopperWord) => {
    if (word === 'end') return;
    notebook.note('started');
    if (work === 'wait') wait(shared, knife && new Gil(knife), chops, notebook);
    else if (knife) chopWith(new Gil(knife), chops, notebook, stopped);
    else chop(chops, () => !stopped());
    notebook.note('ended');
    notebook.flush();
  });
  send('ready');
}

/** Notes are made while it holds the GIL, so that no two threads can have held it at once. */
function chopWith(gil: Gil, chops: number, notebook: Notebook, stopped: () => boolean): void {
  const take = () => {
    gil.take();
    notebook.note('taken');
  };
  take();
  chop(chops, () => {
    if (stopped()) return false;
    if (!gil.asked) return true;
    notebook.note('released');
    gil.handOn();
    take();
    return true;
  });
  notebook.note('released');
  gil.release();
}

/** As time.sleep: holds the GIL until it blocks, lets go of it for as long as that lasts, and takes it again. */
function wait(clock: SharedClock, gil: Gil | null, ms: number, notebook: Notebook): void {
  holdShortly(gil, notebook);
  const until = clock.now() + ms;
  try {
    while (clock.now() < until) clock.blockUntil(until);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  holdShortly(gil, notebook);
}

function holdShortly(gil: Gil | null, notebook: Notebook): void {
  if (!gil) return;
  gil.take();
  notebook.note('taken');
  notebook.note('released');
  gil.release();
}

/** What happens in this thread, sent now and then; its start at once. */
class Notebook {
  #notes: Note[] = [];
  #flushAt = 0;

  constructor(private readonly clock: SharedClock) {}

  note(what: Note['what']): void {
    const t = this.clock.now();
    this.#notes.push({ what, t });
    if (t < this.#flushAt) return;
    this.#flushAt = t + FLUSH_EVERY_MS;
    this.flush();
  }

  flush(): void {
    send(this.#notes);
    this.#notes = [];
  }
}

function send(report: ChopperReport): void {
  parentPort?.postMessage(report);
}
