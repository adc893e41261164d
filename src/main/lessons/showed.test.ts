import { describe, expect, it } from 'vitest';
import { type LaneReport, type Report, report } from '../../shared/figures/report';
import { cardOfRun, defaultParameters, type LessonCard, type Retry } from '../../shared/lesson/lesson';
import type { Parameters, RunLog } from '../../shared/trace/run-log';
import type { LaneId, TraceEvent, TraceEventType } from '../../shared/trace/trace';
import { languages } from '../../shared/words/text';
import type { AnyLesson } from '../kitchen/lesson';
import { lessons } from '.';
import { cookedLog } from './fixtures/cooked-log';

/** A run, as what is claimed of it is checked. */
interface Run {
  log: RunLog;
  sync: LaneReport;
  async: LaneReport;
  parameters: Record<string, number>;
  lesson: AnyLesson;
}
type Claim = (run: Run) => boolean | Promise<boolean>;

const of = <T extends TraceEventType>({ log }: Run, type: T, lane: LaneId = 'right') =>
  log.lanes[lane].filter((event) => event.type === type) as TraceEvent<T>[];
const task = ({ tasks }: LaneReport, name: string) => {
  const found = tasks.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const inOrder = ({ output }: LaneReport, ...lines: string[]) =>
  lines.every((line, n) => output.indexOf(line) > (n === 0 ? -1 : output.indexOf(lines[n - 1] as string)));
const sameTime = ({ sync, async }: Run) => sync.makespanMs === async.makespanMs;
const atOnce = (run: Run) => {
  let [most, now] = [0, 0];
  for (const { type } of run.log.lanes.right) {
    if (type === 'job-started') now++;
    if (type === 'job-ended') now--;
    most = Math.max(most, now);
  }
  return most;
};
const isFree = (run: Run) => of(run, 'block-started').length === 0 && of(run, 'idle-started').length > 0;
const longer = ({ parameters: { egg_ms = 0, toast_ms = 0 } }: Run) => Math.max(egg_ms, toast_ms);
const stepOf = (run: Run, id: number) => of(run, 'step-started').find((event) => event.task === id);

/** Every sentence of what a run showed, or showed when it was tried again, in English, and what bears it out there. */
const claims: Record<string, Claim> = {
  'The work, the cook and the steps are the same.': sameLines,
  'The only difference is what the cook does while the food cooks.': ({ sync, async }) =>
    sync.blockedMs > 0 && async.blockedMs === 0 && async.makespanMs < sync.makespanMs,
  'The asynchronous cook does not stand and watch food cook: it took each order soon after it came in.': (
    run,
  ) => run.async.blockedMs === 0 && waitsForStart(run, 'right').every((ms) => ms < 1000),
  'In the other kitchen every order after the first had to wait until the one before it was served.': (run) =>
    waitsForStart(run, 'left').every((ms, n) => (n === 0 ? ms === 0 : ms > 0)),
  'Scheduling a task does not run it: “egg is scheduled” is printed before “egg starts”.': ({ async }) =>
    inOrder(async, 'egg is scheduled', 'egg starts'),
  'A task begins in a turn of the loop, and the loop turns only within the call that starts it: “nothing runs yet” is printed before that call, “the loop has stopped” after it.':
    (run) =>
      of(run, 'step-started').every(({ seq }) => of(run, 'turn-started').some((turn) => turn.seq < seq)) &&
      inOrder(run.async, 'nothing runs yet', 'the loop has stopped') &&
      textAt(run, 'nothing runs yet') < (of(run, 'loop-started')[0]?.seq ?? 0) &&
      textAt(run, 'the loop has stopped') > (of(run, 'loop-stopped')[0]?.seq ?? Infinity),
  'get_event_loop does not start anything: it only looks for a loop.': (run) =>
    of(run, 'loop-started').length === 0,
  'With none set it raises an error (before Python 3.14 it made a loop instead), and without a loop no coroutine runs a single line.':
    ({ async }) =>
      async.output[0]?.startsWith('There is no current event loop') === true && async.output.length === 2,
  'A subroutine, once called, runs to its end.': ({ sync }) => sync.order[0] === 'egg' && inTurn(sync),
  'A coroutine runs until it awaits something that is not ready yet: it suspends at that line, the other one runs, and later it resumes right there.':
    ({ async }) => inOrder(async, '1: egg suspends', '2: toast starts', '1: egg resumes'),
  'So two waits together take as long as the longer one, not the sum of both.': ({ async, parameters }) =>
    async.makespanMs === Math.max(parameters.first_ms ?? 0, parameters.second_ms ?? 0),
  'Tasks finish in the order in which their waits end; the results come in the order in which the tasks were passed.':
    (run) => run.async.order.join() === ended(run).join() && results(run).join() === created(run).join(),
  'gather passes the error on at once; the other tasks keep running to their end.': (run) =>
    told(run, 'gather raises') === task(run.async, 'toast-2').endMs && endedOk(run) === 3,
  'When one task of a TaskGroup fails, the group cancels the others that still run and passes the error on when all of them have ended.':
    (run) =>
      run.async.tasks.some(({ outcome }) => outcome === 'cancelled') &&
      told(run, 'the group raises') >= Math.max(...run.async.tasks.map(({ endMs }) => endMs ?? 0)),
  'async and await alone save no time: whatever you await before creating the next task is over before that task starts.':
    (run) => sameTime(run) && (task(run.async, 'egg').endMs ?? 0) <= (task(run.async, 'toast').startMs ?? -1),
  'create_task only schedules.': ({ async }) => inOrder(async, 'created: egg', 'egg starts'),
  'The task starts in the next turn, once the main coroutine (breakfast) awaits and lets go of the cook.': (
    run,
  ) =>
    of(run, 'task-created')
      .filter((made) => made.task > 0)
      .every(({ seq, task: id }) => {
        const begins = stepOf(run, id)?.seq ?? 0;
        const within = (event: TraceEvent) => event.seq > seq && event.seq < begins;
        return (
          of(run, 'turn-started').filter(within).length === 1 &&
          of(run, 'task-suspended').filter(within).length === 1
        );
      }),
  'Create the tasks first and await them afterwards: both are scheduled before the main coroutine lets go of the cook, so both wait at the same time, and together they take as long as the longer one.':
    ({ async, parameters }) =>
      async.makespanMs === Math.max(parameters.fry_ms ?? 0, parameters.toast_ms ?? 0),
  'A blocking call holds the only thread, and with it every coroutine: a bell that falls due meanwhile rings only when the call is over.':
    (run) => {
      const over = of(run, 'block-ended')[0]?.t;
      return run.async.latestBellMs > 0 && of(run, 'timer-fired').every(({ t }) => t === over);
    },
  'In an executor the call still blocks, but it blocks a helper: the loop stays free and every bell rings on time.':
    (run) => atOnce(run) === 1 && isFree(run) && run.async.latestBellMs === 0,
  'With a helper for each call, both calls wait at the same time: together they take as long as the longer one.':
    (run) => atOnce(run) === 2 && run.async.makespanMs === longer(run),
  'The cook is free meanwhile.': isFree,
  'With one helper the second call has to wait until the first returns: a pool runs only as many blocking calls at once as it has threads.':
    (run) => atOnce(run) === 1 && of(run, 'job-started').length === 2,
  'Cancelling only ends the coroutine’s wait: the helper’s thread stays blocked until its call returns, and the program cannot end before that.':
    (run) => {
      const cancelled = task(run.async, 'egg').endMs ?? Infinity;
      const returned = Math.max(...of(run, 'job-ended').map(({ t }) => t));
      return cancelled < returned && of(run, 'lane-ended')[0]?.t === returned;
    },
  'The synchronous server stays with A’s connection until A has sent everything: what B sends meanwhile is saved only after all of A’s messages, however early it arrived.':
    ({ sync }) => sync.order.filter((name) => name.length > 1).join(' ') === 'A1 A2 A3 B1 B2 B3',
  'The asynchronous server waits on both at once and saves each message as it arrives: in the order they were sent, as long as every write takes the same time.':
    ({ async }) => async.inversions === 0,
  'Asynchronous code gains time only by doing something else during a wait.': (run) =>
    sameTime(run) && run.async.idleMs === run.sync.blockedMs,
  'Here there was nothing else to do: both kitchens took the same time, and the loop took a few turns that gained nothing.':
    (run) => sameTime(run) && of(run, 'turn-started').length > 1,
  'Washing dishes is work, not waiting: one cook cannot do two pieces of work at once, and an event loop has nothing to fill in between.':
    (run) => sameTime(run) && run.sync.blockedMs === 0 && run.async.idleMs === 0,
  'Fetching everything at once is one long wait, and until it is over there is nothing to slice: both kitchens took the same time.':
    (run) =>
      sameTime(run) &&
      of(run, 'timer-set').length === 1 &&
      of(run, 'work-started')[0]?.t === run.async.idleMs,
  'Fetching a few things one by one is several short waits: again both kitchens took the same time.': (run) =>
    sameTime(run) && of(run, 'timer-set').length > 1,
  'Whether all at once or one by one is better depends on how much you need, not on async.': async ({
    lesson,
  }) => {
    const took = async (given: Parameters) =>
      report(await cookedLog(lesson, given)).lanes[1]?.makespanMs ?? 0;
    const [few, all] = [{ case: 'few-things' }, { case: 'whole-pantry' }];
    const many = { loaves: 12 };
    return (
      (await took(few)) < (await took(all)) &&
      (await took({ ...few, ...many })) > (await took({ ...all, ...many }))
    );
  },
  'Calling a coroutine function runs none of its body.': ({ async }) =>
    async.output.every((line) => line.endsWith('served')),
  'Without await nothing happens, and Python only warns.': ({ async }) =>
    async.warnings.length > 0 && async.makespanMs === 0 && async.served === 0,
  'Awaited, the coroutine runs, and what it cooks is there before the next line.': ({ async }) =>
    inOrder(async, 'egg: on', 'egg: off', 'egg: served'),
  'The exception of a task stays in the task.': (run) =>
    of(run, 'task-done').some(({ outcome }) => outcome === 'failed') && run.async.outcome === 'ok',
  'Nobody awaited the egg, so the program went on as if all were well, and the warning came when it was too late.':
    (run) => inOrder(run.async, 'served') && (of(run, 'warned')[0]?.seq ?? 0) > textAt(run, 'served'),
  'Awaiting the task raises its exception where it can be handled, but only when somebody gets to that await.':
    (run) =>
      run.async.warnings.length === 0 &&
      told(run, 'sorry: the egg burnt') > (task(run.async, 'egg').endMs ?? Infinity),
  'A helper that waits for another call of its own full pool waits for itself.': (run) =>
    atOnce(run) === 1 && run.async.served === 0,
  'The coroutines wait and the helper only washes: no call waits for another of its own pool.': (run) =>
    run.async.served === 1 && of(run, 'job-submitted').every(({ label }) => label === 'wash'),
  'A timeout cancels what is awaited in it, and with a gather all that is gathered: what was half done is lost.':
    ({ async }) =>
      task(async, 'toast').outcome === 'cancelled' && async.output.includes('toast: thrown away'),
  'A shield takes the cancellation in place of what it covers: the time runs out all the same, but the work goes on and can still be awaited.':
    (run) =>
      of(run, 'timeout-ended').some(({ how }) => how === 'expired') &&
      task(run.async, 'toast').outcome === 'ok',
};

/** What is no claim. */
const advice = [
  'Await what you start.',
  'Ask tasks how they ended.',
  'Wait in coroutines rather than in helpers.',
];

const virtual = lessons.filter(({ card }) => !card.measures);
const runs = virtual.flatMap((lesson) =>
  [{}, ...triedIn(lesson.card.retry)].map((given) => [lesson.card.id, given, lesson] as const),
);

describe('what a run showed', () => {
  it.each(runs)('is borne out by that run, sentence by sentence: %s %o', async (_, given, lesson) => {
    const card = cardOfRun(lesson.card, { ...defaultParameters(lesson.card), ...given });
    const run = await runOf(lesson, card, given);
    for (const sentence of sentencesOf(card.showed.en)) {
      if (advice.includes(sentence)) continue;
      const holds = claims[sentence];
      if (!holds) throw new Error(`nothing is known to bear out “${sentence}”`);
      expect(await holds(run), sentence).toBe(true);
    }
  });

  it.each(runs)('names lines that it prints, in every language: %s %o', async (_, given, lesson) => {
    const card = cardOfRun(lesson.card, { ...defaultParameters(lesson.card), ...given });
    const { async } = await runOf(lesson, card, given);
    const quotedIn = (text: string) => [...text.matchAll(/“([^”]+)”/g)].map(([, line]) => line as string);
    for (const language of languages) {
      expect(quotedIn(card.showed[language])).toEqual(quotedIn(card.showed.en));
      for (const line of quotedIn(card.showed[language])) expect(async.output).toContain(line);
    }
  });

  it('has no sentence that no lesson says', () => {
    const said = virtual.flatMap(({ card }) => [card.showed, ...showedIn(card.retry)]);
    expect([...Object.keys(claims), ...advice].toSorted()).toEqual(
      [...new Set(said.flatMap(({ en }) => sentencesOf(en)))].toSorted(),
    );
  });
});

function sentencesOf(text: string): string[] {
  return text.split(/(?<=\.) (?=[A-Z]|create_task|async )/);
}

function triedIn(retry: Retry | undefined): Parameters[] {
  return retry ? [retry.parameters, ...triedIn(retry.next)] : [];
}

function showedIn(retry: Retry | undefined): LessonCard['showed'][] {
  return retry ? [...(retry.showed ? [retry.showed] : []), ...showedIn(retry.next)] : [];
}

async function runOf(lesson: AnyLesson, card: LessonCard, given: Parameters): Promise<Run> {
  const log = await cookedLog(lesson, given);
  const { lanes }: Report = report(log);
  const [sync, async] = lanes as [LaneReport, LaneReport];
  const parameters = { ...defaultParameters(card), ...given } as Record<string, number>;
  return { log, sync, async, parameters, lesson };
}

/** How long each order waited until its task began, kitchen ms, in the order of placing. */
function waitsForStart(run: Run, lane: LaneId): number[] {
  const tickets = of(run, 'ticket-placed', lane);
  return tickets.map(({ ticket, t }) => {
    const made = of(run, 'task-created', lane).find((each) => each.ticket === ticket);
    const begins = of(run, 'step-started', lane).find((each) => each.task === made?.task);
    return (begins?.t ?? Infinity) - t;
  });
}

function sameLines({ sync, async }: Run): boolean {
  return sync.busyMs === async.busyMs && sync.output.toSorted().join() === async.output.toSorted().join();
}

/** Each task ended before the next began. */
function inTurn({ tasks }: LaneReport): boolean {
  return tasks.every(({ startMs }, n) => n === 0 || (startMs ?? 0) >= (tasks[n - 1]?.endMs ?? Infinity));
}

/** The tasks in the order of their bells, of their creation, and of what was printed of their results. */
function ended(run: Run): string[] {
  const names = new Map(of(run, 'task-created').map(({ task: id, name }) => [id, name]));
  return of(run, 'timer-fired').map(({ task: id }) => names.get(id) ?? '');
}

function created(run: Run): string[] {
  return of(run, 'task-created').flatMap(({ task: id, name }) => (id > 0 ? [name] : []));
}

function results({ async }: Run): string[] {
  return async.output.flatMap((line) => /^result \d: (.+)/.exec(line)?.[1] ?? []);
}

function endedOk({ async }: Run): number {
  return async.tasks.filter(({ outcome }) => outcome === 'ok').length;
}

/** When a line that begins so was printed, kitchen ms. */
function told(run: Run, start: string): number {
  return of(run, 'printed').find(({ text }) => text.startsWith(start))?.t ?? Number.NaN;
}

/** The number of the event that printed the line. */
function textAt(run: Run, line: string): number {
  return of(run, 'printed').find(({ text }) => text === line)?.seq ?? Number.NaN;
}
