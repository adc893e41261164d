/** The longest batch of events that the page takes from a lane's worker, in characters. */
export const LONGEST_BATCH = 4_000_000;
