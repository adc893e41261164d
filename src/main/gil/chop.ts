/** How much is computed between two looks at whether another thread asks for the GIL. */
const ROUNDS_A_LOOK = 5_500;
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

/**
 * Pure computation: Marsaglia's xorshift, round after round. A multiplication would be slower by far on some versions of V8
 * where it is called often than where it goes on for long.
 */
function computed(seed: number): number {
  let x = seed;
  for (let round = 0; round < ROUNDS_A_LOOK; round++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}
