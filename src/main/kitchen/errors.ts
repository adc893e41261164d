/** Python's errors that lessons throw and catch, by their Python names and with Python's words. */

export class TimeoutError extends Error {
  override name = 'TimeoutError';
}

export class RuntimeError extends Error {
  override name = 'RuntimeError';
}

export class ValueError extends Error {
  override name = 'ValueError';
}

export class RecursionError extends RuntimeError {
  override name = 'RecursionError';
}

export class InvalidStateError extends Error {
  override name = 'InvalidStateError';
}

/** What the tasks of a group failed with, all together. */
export class ExceptionGroup extends AggregateError {
  override name = 'ExceptionGroup';

  constructor(message: string, errors: readonly unknown[]) {
    super([...errors], `${message} (${errors.length} sub-exception${errors.length === 1 ? '' : 's'})`);
  }
}
