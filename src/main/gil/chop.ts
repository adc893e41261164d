/** How much is computed between two looks at whether another thread asks for the GIL. */
const ROUNDS_A_LOOK = 7_500;
const LOOKS_A_CHOP = 100;

/**
 * Computes for `chops` times about a millisecond and returns what came out; calls `look` every few microseconds, and stops
 * where that is false.
 */
export function chop(chops: number, look: () => boolean): number {
  let seed = 1;
  for (let n = 0; n < chops * LOOKS_A_CHOP; n++) {
    seed = computed(seed);
    if (!look()) break;
  }
  return seed;
}

/** Pure computation: a linear congruential generator, round after round. */
function computed(seed: number): number {
  let x = seed;
  for (let round = 0; round < ROUNDS_A_LOOK; round++) x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
  return x;
}
