import type { LivingTask } from '../../../shared/state/living-tasks';
import type { ShownThing } from '../../../shared/state/things';
import type { TaskColours } from '../../../shared/theme/colours';
import type { Mode } from '../../../shared/trace/trace';

/** Whether a chat's server talks with a sender: it has not begun to, it does, or it is through. */
export type Connection = 'line' | 'open' | 'closed';

/** What a chat's server does: it waits for one sender or writes, both blocked; or it is free, writing meanwhile or not. */
export type ServerStatus = 'ended' | 'waits' | 'writes' | 'free' | 'freeAndWrites';

/** What is written in the picture of a chat. */
interface ChatWords {
  /** @param sender for whose next message it stands blocked @param count of messages it writes */
  status(status: ServerStatus, sender: string, count: number): string;
  connection(connection: Connection): string;
  /** The book's rows: messages as they were sent, and as they were saved. */
  sent: string;
  saved: string;
  /** Below the number of pairs of messages: what is counted, in two lines. */
  outOfOrder(pairs: number): string;
}

/** What is written in the picture of a crowd. */
interface CrowdWords {
  /** How many wait now. */
  waiting(count: number): string;
  /** Memory of each wait. */
  bytesEach(bytes: number): string;
  /** What each colour of a toast means. */
  toasts: Record<'raw' | 'waits' | 'rings' | 'done', string>;
  /** What the helpers are, and how many where nobody said. */
  threads: Record<'busy' | 'idle' | 'byDefault', string>;
}

/** What is written in the picture of a program. */
interface ProgramWords {
  /** On a task's ticket: what it does. @param t kitchen ms */
  doing(task: LivingTask, t: number): string;
  /** Under the name of what tasks share: what it holds. */
  held(thing: ShownThing): string;
  /** The same in a sentence with who has it and who waits, for who cannot see it. */
  told(thing: ShownThing): string;
  /** What tasks share, in one sentence. @param things each as `told` */
  shared(things: string): string;
  /** On the rail where no task lives. */
  noTask: string;
}

/** Everything that the scene takes from the lesson's card and the window's language. */
export interface SceneWords {
  /** What the picture is, for who cannot see it. */
  label: string;
  /** In the picture's place, where this browser cannot draw. */
  missing: string;
  /** On the rail without tickets. */
  empty: string;
  /** On it once no order is taken any more. */
  closed: string;
  /** Beside a cook whose lane failed. */
  failed: string;
  /** Beside a cook who stands blocked: for how long, kitchen ms. */
  blocked(ms: number): string;
  /** A bell that rings late: by how much, kitchen ms. */
  late(ms: number): string;
  /** One who computes, from 1: a thread of the synchronous lane, a process of the other. */
  worker(mode: Mode, n: number): string;
  /** Under a process that has not come up. */
  starting: string;
  /** Under one who only waits: for how long, kitchen ms. */
  waits(ms: number): string;
  chat: ChatWords;
  crowd: CrowdWords;
  program: ProgramWords;
  /** What is counted of the one knife. */
  handOvers: string;
  /** That the picture does not show each of them, in lines. */
  notEach: string;
  /** Of so many helpers how many are busy. */
  helpersBusy(busy: number, of: number): string;
  /** How many calls wait for a helper. */
  callsWaiting(count: number): string;
  /** A large count ("10,000"). */
  count(n: number): string;
  /** A short time ("1.4 s"), from kitchen ms. */
  seconds(ms: number): string;
  taskName(kind: string, name: string): string;
  /** The colours of a kind of task: `fill` of ticket heads and timer sectors, `ink` of edges and figures. */
  taskColours(kind: string): TaskColours;
  /** So many more ("+3"). */
  more(count: number): string;
  /** The same behind something ("and 3 more"). */
  andMore(count: number): string;
}
