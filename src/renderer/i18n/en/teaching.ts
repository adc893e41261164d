/** For who teaches with it: what to do, and how. */
export default {
  ask: {
    term: 'Ask first',
    means:
      'Let the class answer the questions on the card before you cook. Each answer stays in view while it cooks, and the result says which were right; “See why” goes to the moment that shows it.',
  },
  look: {
    term: 'Stop and look',
    means:
      'Space pauses both kitchens. The right arrow goes to the next moment and says what happens; B, X, C and W go to the next bell, block, completion and printed line.',
  },
  prepare: {
    term: 'Prepare a run',
    means:
      'Every run is a recording. Give it a name, set a bookmark with a note where the class should look (K), and go from one to the next with J.',
  },
  room: {
    term: 'On the projector',
    means:
      'P makes everything larger; then 4, 5, 6 and 7 show the code, the event loop, the output and the timeline. F fills the screen, and H puts a ring around your mouse. A opens a second window for the projector, which goes in step with yours.',
  },
  again: {
    term: 'Change one thing',
    means:
      'Run the lesson again as its result suggests, or with other parameters. “Compare with the run before” shows both runs side by side and where they first differ.',
  },
  measured: {
    term: 'Lessons that measure',
    means:
      'Where the card says “Measures this machine”, the figures are those of this computer. Close other programs, and try the lesson before class.',
  },
  handOut: {
    term: 'Hand it out',
    means:
      'Export makes a page that replays the run in any browser, without a network; a film; or a drawing of the timeline for a worksheet. From the code panel a program can be copied, saved and tried in the lab.',
  },
} as const;
