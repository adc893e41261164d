import { fill } from '../words/fill';
import { LIMIT } from './limit';

/**
 * Why a lane ended that did not come to its end by itself, as the trace says it. The last four come from the lab's Python
 * (`toast_trace/kitchen.py`); what a program raised stands in the trace as Python says it.
 */
const sentences = {
  limit: LIMIT,
  closed: 'the window that cooked it was closed',
  browserEnded: 'the browser that cooked it ended',
  threadEnded: "the kitchen's thread ended early",
  wordless: 'it ended without a word',
  processEnded: 'its process ended without a word, by {{how}}',
  programEnded: 'the program ended without a word, by {{how}}',
  noTrace: 'what it reported is no trace: {{why}}',
  workerStart: 'It could not be started.',
  workerWords: 'It said what no worker of the lab says.',
  workerUnread: 'It sent what cannot be read.',
  hangs: 'Error: every task waits for something that cannot come; Python would hang for ever',
  wouldBlock: 'would block for ever: {{where}}, which nothing else will finish',
  wouldBlockSomewhere: 'would block for ever: nothing else will end the wait',
  waits: 'waits for ever: {{waits}}, which nothing else will finish',
  nothingLeft: 'waits for ever: the loop has no task and no timer left',
} as const;

export type EndReason = keyof typeof sentences;
export const endReasons = Object.keys(sentences) as EndReason[];

/** The reason as the trace says it. */
export function endReasonText(reason: EndReason, gaps: Record<string, string | number> = {}): string {
  return fill(sentences[reason], gaps);
}

/** The reason that a trace gives, and what fills its gaps; null where it is none of these. */
export function readEndReason(text: string): { reason: EndReason; gaps: Record<string, string> } | null {
  for (const [reason, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found) return { reason, gaps: { ...found.groups } };
  }
  return null;
}

/** A program's traceback may have named the type before it. */
const patterns = endReasons.map((reason) => [reason, patternOf(sentences[reason])] as const);

function patternOf(sentence: string): RegExp {
  const literal = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^(?:BlocksForEver: )?${literal.replace(/\{\{(\w+)\}\}/g, '(?<$1>.*)')}$`, 's');
}

/** One task of those that wait for ever. */
export interface EndlessWait {
  /** What the task is called; '' where only the number of further tasks is told. */
  name: string;
  /** What it waits for, each as a kind and a name: `['task', 'fetch-1']`, `['lock', 'plates']`, `['more', '3']`; a name may be ''. */
  for: (readonly [kind: string, name: string])[];
  /** The label of where it waits, or ''. */
  at: string;
}

const WAIT = /^(.+?) waits for (.+?)(?: at (.+?:\d+ .+))?$/s;

/** What the gap of `waits` says; of what cannot be read, as much as is there. */
export function readEndlessWaits(waits: string): EndlessWait[] {
  return waits.split('; ').map((told) => {
    if (MORE.test(told)) return { name: '', at: '', for: [cutKind(told)] };
    const [, name = told, what = '', at = ''] = WAIT.exec(told) ?? [];
    const kinds = what.split(', ').filter(Boolean);
    return { name, at, for: kinds.map((each) => cutKind(each)) };
  });
}

/** How many tasks are not told. */
const MORE = /^(?:and )?(\d+) more$/;

function cutKind(told: string): readonly [string, string] {
  const [, more] = MORE.exec(told) ?? [];
  if (more) return ['more', more];
  const end = told.indexOf(' ');
  return end < 0 ? [told, ''] : [told.slice(0, end), told.slice(end + 1)];
}
