import type { CommandProblem } from '../../../shared/api/kitchen-api';
import { problems } from '../../../shared/validation/problems';

/** What every command comes to while there is no connection. */
export const unreachable: CommandProblem = {
  code: 'failed',
  field: '',
  message: problems.unreachable,
  why: { name: 'unreachable', values: {} },
};
