import type { Parameters } from '../trace/run-log';
import type { Mode } from '../trace/trace';
import type { Text } from '../words/text';

/** A quantity computed from a run's trace (see measure.ts). Times are kitchen ms. */
export type Measure =
  | { of: 'makespan' | 'idle' | 'blocked' | 'busy' | 'longest-step' | 'latest-bell'; mode: Mode }
  /** Names in the order in which tasks first ran, were completed, or orders were served; or printed lines in order. */
  | { of: 'started' | 'completed' | 'served' | 'printed'; mode: Mode }
  /** How a task ended: 'ok', 'failed', 'cancelled', or 'never' where it did not. */
  | { of: 'outcome'; mode: Mode; task: string }
  /** When that task ended. */
  | { of: 'task-end'; mode: Mode; task: string }
  /** When anybody first said that a task failed: a warning of it, or a printed line with its error. */
  | { of: 'failure-told'; mode: Mode }
  /** Orders handled against their order of coming: how many pairs. */
  | { of: 'inversions'; mode: Mode }
  /** 'sync', 'async', or 'same' where the makespans differ by 5 % or 10 ms at most. */
  | { of: 'faster' }
  /** The same of what one wait took of memory, within 5 %: whose took less. */
  | { of: 'memory-per-wait' };

interface QuestionBase {
  id: string;
  text: Text;
  measure: Measure;
  /** Not asked of a run with these parameters: it has nothing of what the question is about. */
  unless?: Parameters;
}
/** Put these into order. Scored against the places of these names in the measured sequence. */
export interface SequenceQuestion extends QuestionBase {
  type: 'sequence';
  /** The names to put in order; with `count`, only as many as that parameter says. */
  items: SequenceItem[];
  count?: string;
}
export interface SequenceItem {
  name: string;
  text: Text;
  /** Of a printed line, the kind of task that prints it; '' where the program itself does. */
  by?: string;
}
/** How many seconds (a measure in ms) or how many (any other)? Right within 5 %, and 0.25 s for seconds. */
export interface NumberQuestion extends QuestionBase {
  type: 'number';
  unit: 's' | '';
  /** Range of the answer, in its unit. */
  min: number;
  max: number;
  /** No run's answer is above the sum of these, which raises `max` where its parameters do: see rangeOf. */
  most: Amount[];
}
/** An amount computed from a run's parameters: kitchen ms, or a count if there is no `of`. */
export interface Amount {
  /** Summed: of a text of `name@ms` the latest time. */
  of?: string[];
  /** Multiplied: of a text of `name@ms` how many there are. */
  times?: string[];
  /** The product is divided by this parameter, rounded up; by `ifZero` if the parameter is 0. */
  per?: number | { name: string; ifZero: number };
}
/** Which one? Right where it is the measured value, or the first of a measured sequence that is among the options. */
export interface ChoiceQuestion extends QuestionBase {
  type: 'choice';
  options: { value: string; text: Text }[];
}
export type Question = SequenceQuestion | NumberQuestion | ChoiceQuestion;

/** A given answer: names in order, a number in the question's unit, or an option's value. */
export type Answer = string[] | number | string;
