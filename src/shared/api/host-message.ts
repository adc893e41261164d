/** What the desktop app sends to its window; in a browser there are no such messages. */
export type HostMessage =
  /** A dialog was chosen in the menu. */
  | { type: 'menu'; dialog: 'lessons' | 'lab' | 'recordings' | 'settings' | 'help' }
  /** What became of a file that the window handed over as a download from `url`; `path` is where it went, or ''. */
  | { type: 'saved'; url: string; outcome: SaveOutcome; path: string };

export type SaveOutcome = 'saved' | 'cancelled' | 'failed';
