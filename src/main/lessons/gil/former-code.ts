import type { LessonCard } from '../../../shared/lesson/lesson';
import type { Program } from '../../../shared/lesson/listing';

/** The programs of recordings made when both lanes ran threads that returned nothing; in the right lane each thread had a lock of its own. */
export function formerCode({ python, typescript }: LessonCard['code']): LessonCard['code'] {
  const both = ({ sync }: Record<'sync', Program>) => ({
    sync: withoutResult(sync),
    async: withoutResult(withoutGil(sync)),
  });
  return { python: both(python), typescript: both(typescript) };
}

/** @throws Error if the threads' program does not depend on the GIL */
function withoutGil(program: Program): Program {
  if (typeof program !== 'string' && program.listings.off) return program.listings.off;
  throw new Error('there is no program without the GIL');
}

function withoutResult(program: Program): Program {
  if (typeof program === 'string') return program.replace(/^( +return .*|(const )?SLICES = .*)\n/gm, '');
  const listings = Object.entries(program.listings).map(([value, each]) => [value, withoutResult(each)]);
  return { by: program.by, listings: Object.fromEntries(listings) };
}
