/** Python's errors that lessons throw and catch, by their Python names. */

export class TimeoutError extends Error {
  override name = 'TimeoutError';
}

export class RuntimeError extends Error {
  override name = 'RuntimeError';
}
