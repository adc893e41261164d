import type { Result } from '../../shared/api/kitchen-api';
import { problemOf } from './command-validation';

/** What this comes to, or the problem that stands in its way; never throws. */
export async function resultOf<T>(act: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
