import type { LaneId, Mode } from '../trace/trace';
import { openedName } from './recording-resource';

/** A program, and how it is to be cooked. */
export interface ProgramOrder {
  source: string;
  file: string;
  args: readonly string[];
  /** What it reads from its standard input. */
  input: string;
  modes: Partial<Record<LaneId, Mode>>;
  /** Kitchen ms per ms. */
  speed: number;
  virtual: boolean;
}

/** The page that cooks a program for the command line, among the window's files. */
export const COOK_PAGE = '/pages/cook/cook.html';

/** What that page asks its host for, as for a file that was opened from outside: the order, as JSON. */
export const ORDER = openedName('order');
