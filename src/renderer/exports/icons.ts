/** The chat's signs as strokes in a square of 24, for a picture: the window's own are elements of its page. */
export const icons = {
  /** Two ticks. */
  saved: new Path2D('M2 13l4.5 4.5L16 7M12.5 17.5L22 7'),
  clock: new Path2D('M21 12a9 9 0 1 1-18 0a9 9 0 1 1 18 0M12 7v5l3.5 2'),
  ahead: new Path2D('M6 11l6-6l6 6M6 19l6-6l6 6'),
  server: new Path2D('M4 4h16v6h-16zM4 14h16v6h-16zM7.5 7h.01M7.5 17h.01'),
  lock: new Path2D('M4.5 11h15v9h-15zM8 11v-4a4 4 0 0 1 8 0v4'),
} as const;
