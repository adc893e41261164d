/** So many events a run of a program takes, each lane's end besides. */
export const MOST_EVENTS = 1_000_000;

/** What the end of a lane says that was ended at the limit. */
export const LIMIT = 'limit';
