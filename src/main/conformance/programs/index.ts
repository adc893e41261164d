import { cancellation } from './cancellation';
import { coroutines } from './coroutines';
import { executors } from './executors';
import { gathering } from './gathering';
import { groups } from './groups';
import type { Programs } from './lab';
import { runs } from './runs';
import { semaphores } from './semaphores';
import { shielding } from './shielding';
import { timeouts } from './timeouts';
import { timers } from './timers';
import { turns } from './turns';

export { loops } from './loops';

/** Main coroutines: what asyncio.run is given. Each is in the Python file of its name once more. */
export const mains: Programs = {
  ...turns,
  ...timers,
  ...cancellation,
  ...gathering,
  ...shielding,
  ...timeouts,
  ...groups,
  ...semaphores,
  ...runs,
  ...coroutines,
  ...executors,
};
