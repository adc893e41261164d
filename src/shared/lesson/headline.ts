/**
 * What a lesson's result says first: the figure that the lesson is about (see figures/headline). A run that does not have
 * it, as with other parameters, says only how long each side took.
 */
export type Headline =
  /** How many times faster the asynchronous side was. */
  | { of: 'speedup' }
  /** How late each bell rang that should have rung while the loop was blocked. */
  | { of: 'late-bells' }
  /** The printed lines of both sides, and the first that differs. */
  | { of: 'printed' }
  /** What was created and printed before the loop ran the first task. */
  | { of: 'first-turn' }
  /** The order of finishing, and that of the results: the lines printed at the step of that label. */
  | { of: 'results'; label: string }
  /** When the second task began. */
  | { of: 'second-start' }
  /** How many turns of the loop saved no time. */
  | { of: 'turns' }
  /** How many workers worked at the same moment. */
  | { of: 'at-once' }
  /** How long the first order of that kind waited. */
  | { of: 'first-order'; kind: string }
  /** How long an order waited at most. */
  | { of: 'longest-order' }
  /** How many helpers were blocked at the same moment, while the cook was not. */
  | { of: 'blocked-helpers' }
  /** What never ran, and was only warned of. */
  | { of: 'never-ran' }
  /** When a task failed, and when anybody heard of it. */
  | { of: 'unheard' }
  /** How long a helper was held by calls that waited for calls behind them. */
  | { of: 'self-wait' }
  /** What a timeout cancelled. */
  | { of: 'timed-out' };
