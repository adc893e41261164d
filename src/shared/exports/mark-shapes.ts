/** Marks of a timeline as paths in a box of 16 × 16, for canvas and SVG. */

export const bellBody = 'M2 12.2h12c-1.5-1.3-1.9-2.9-1.9-5.5a4.1 4.1 0 0 0-8.2 0c0 2.6-.4 4.2-1.9 5.5z';
export const bellClapper = 'M6.6 14.6a1.6 1.6 0 0 0 2.8 0';
/** The end of a timeout. */
export const hourglass =
  'M3.5 1.5h9M3.5 14.5h9M4.5 1.5c0 4 3 4.5 3 6.5s-3 2.5-3 6.5h7c0-4-3-4.5-3-6.5s3-2.5 3-6.5z';
