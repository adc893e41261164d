/** What the header of a program's run has in place of a lesson's id. */
export const LAB = 'lab';
