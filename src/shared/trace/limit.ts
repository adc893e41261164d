/** So many events a run of a program takes, each lane's end besides. */
export const MOST_PROGRAM_EVENTS = 1_000_000;
/** And so many characters of the wire, so that the recording of them can be opened again. */
export const MOST_PROGRAM_CHARACTERS = 250_000_000;

/** So many characters the text of a program has at most: in a file, in the editor, in a recording. */
export const MOST_SOURCE = 200_000;

/** So many arguments a program is given at most, none longer than so many characters. */
export const MOST_ARGUMENTS = 100;
export const LONGEST_ARGUMENT = 2000;

/** What the end of a lane says that was ended at the limit. */
export const LIMIT = 'limit';
