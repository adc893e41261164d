import { questionsOf } from '../lesson/left-open';
import type { LessonCard } from '../lesson/lesson';
import type { ChoiceQuestion, Question } from '../lesson/question';
import { whoIsFaster } from '../lesson/who-is-faster';
import type { LaneState } from '../state/lane-state';
import type { RunLog } from '../trace/run-log';
import { type LaneId, MAIN_TASK, type TraceEvent } from '../trace/trace';

/** More tasks are none to choose from. */
const MOST_TASKS = 6;
/** A program that begins no task among so many events begins none at first. */
const LOOKED_AT = 5000;

/** What is asked about a run: its lesson's questions, or those that its program makes. */
export function questionsFor(card: LessonCard, log: RunLog): Question[] {
  return card.program ? questionsAbout(log) : questionsOf(card, log.header.parameters);
}

/** Questions made from a program's run, as soon as it is known what can be asked; those that are known never change. */
function questionsAbout(log: RunLog): ChoiceQuestion[] {
  const modes = log.header.lanes.map(({ mode }) => mode);
  const both = modes.includes('sync') && modes.includes('async');
  const names = firstTasks(log).map(({ name }) => name);
  return [...(both ? [whoIsFaster] : []), ...(names.length > 1 ? [whoIsFirst(names)] : [])];
}

function whoIsFirst(names: readonly string[]): ChoiceQuestion {
  return {
    id: 'first-task',
    text: {
      en: 'Which task is done first in the asynchronous kitchen?',
      ko: '비동기 주방에서 어느 태스크가 먼저 끝날까요?',
    },
    measure: { of: 'completed', mode: 'async' },
    type: 'choice',
    options: names.map((name) => ({ value: name, text: { en: name, ko: name } })),
  };
}

/** The tasks that main begins with, before its loop first has nothing to do; none where they are too many, or not to be told apart. */
function firstTasks(log: RunLog): TraceEvent<'task-created'>[] {
  const lane = log.header.lanes.find(({ mode }) => mode === 'async')?.lane;
  const tasks: TraceEvent<'task-created'>[] = [];
  const events = lane ? log.lanes[lane] : [];
  // Asked with every frame: it copies no events.
  for (let index = 0; index < Math.min(LOOKED_AT, events.length); index++) {
    const event = events[index] as TraceEvent;
    if (event.type === 'task-created' && event.task !== MAIN_TASK && event.parent === MAIN_TASK)
      tasks.push(event);
    if (tasks.length > MOST_TASKS) return [];
    const settled = event.type === 'idle-started' || event.type === 'task-done';
    if (settled && tasks.length > 0) return haveNames(tasks) ? tasks : [];
  }
  return [];
}

/** Whether no two of them are called the same. */
function haveNames(tasks: readonly TraceEvent<'task-created'>[]): boolean {
  return new Set(tasks.map(({ name }) => name)).size === tasks.length;
}

/** Whether a run has not shown yet, where its lanes are so, what the question is about. */
export function isOpen(
  { id }: ChoiceQuestion,
  log: RunLog,
  lanes: Readonly<Partial<Record<LaneId, LaneState>>>,
): boolean {
  const states = Object.values(lanes);
  if (id === whoIsFaster.id) return states.every(({ outcome }) => outcome === null);
  const { mode, tasks } = states.find((lane) => lane.mode === 'async') ?? {};
  return mode !== undefined && firstTasks(log).every(({ task }) => tasks?.get(task)?.status !== 'done');
}
