import { grown, growths } from '../src/main/fuzz/hostile-recordings';
import { report } from '../src/shared/figures/report';
import { decodeRecording } from '../src/shared/recording';
import { row } from './figures';

const FEW = 20_000;
const MANY = 10 * FEW;
const ROUNDS = 3;
/** What heaps and a processor's caches may cost; where every event searched through all of them, it would be ten times. */
const MOST = 4;

/** How much longer an event takes to fold and report where ten times as many of one thing wait. */
export function benchGrowth(): void {
  console.log(
    `\nan event of ${MANY} waiting against one of ${FEW}, folded and reported (at most ×${MOST}); best of ${ROUNDS} rounds`,
  );
  for (const what of Object.keys(growths))
    row(what, `×${(msPerEvent(what, MANY) / msPerEvent(what, FEW)).toFixed(1)}`);
}

function msPerEvent(what: string, most: number): number {
  const { log } = decodeRecording(grown(what, most));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    report(log);
    return performance.now() - startedAt;
  });
  return Math.min(...rounds) / log.length;
}
