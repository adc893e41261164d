/** Three shades of one kind of task: `fill` of bars, `ink` of edges and text, `soft` of chips and waits. */
export interface TaskColours {
  fill: string;
  ink: string;
  soft: string;
}

/** Colours of the window, and of everything that is drawn like it: see `colours.css`, which is written from here. */
export const colours = {
  paper: '#faf5ec',
  card: '#ffffff',
  sunken: '#f4ecdf',
  line: '#e6d9c6',
  lineStrong: '#8a7a6a',
  ink: '#2a211c',
  ink2: '#5e5148',
  ink3: '#75685d',
  left: '#b93a08',
  leftSoft: '#fdebe0',
  leftWall: '#fbe7d6',
  leftTile: '#f6dcc6',
  right: '#0a62ae',
  rightSoft: '#e3f0fb',
  rightWall: '#dfedf4',
  rightTile: '#cfe3ed',
  good: '#1d7a46',
  goodSoft: '#e2f4e8',
  /** What is wrong: warnings and errors. */
  bad: '#b3142c',
  badSoft: '#fde3e6',
  focus: '#6b3fd4',
  onLane: '#ffffff',
  live: '#d32f4a',
  highlight: '#ffe9b8',
  highlightLine: '#ffb020',
  highlightInk: '#6b4200',
  /** A dark panel over the scene, its text, and the one button that it asks for. */
  dark: '#2a211c',
  onDark: '#ffffff',
  accent: '#ffcf66',
  accentHover: '#ffdf98',
  accentInk: '#4a2d00',
  codeKeyword: '#8a2ba8',
  codeNumber: '#0b6b58',
  codeString: '#1d6a2e',
  codeLineNumber: '#8a7a6a',
} as const;

export type ColourName = keyof typeof colours;

/** By palette index, from 1 (see `paletteIndex`). */
export const taskColours: readonly TaskColours[] = [
  { fill: '#fabc13', ink: '#835500', soft: '#fef3d0' },
  { fill: '#703515', ink: '#6a3010', soft: '#f6e5da' },
  { fill: '#229e8a', ink: '#0a665a', soft: '#daf3ee' },
  { fill: '#9773da', ink: '#6239a8', soft: '#eee7fa' },
  { fill: '#fb82c8', ink: '#a3246f', soft: '#fde6f3' },
  { fill: '#1e3452', ink: '#1e3452', soft: '#e1e8f1' },
  { fill: '#c7f68f', ink: '#43660a', soft: '#effbdf' },
  { fill: '#5c5c5f', ink: '#4a4a4e', soft: '#ececee' },
];

/** What differs on a projector, where all text has a contrast of 7:1 or better. */
export const presenterColours: Partial<Record<ColourName, string>> = {
  paper: '#ffffff',
  card: '#ffffff',
  sunken: '#f0ebe4',
  line: '#6b5d52',
  lineStrong: '#2e2621',
  ink: '#120d0a',
  ink2: '#2e2621',
  ink3: '#443a33',
  left: '#8a2800',
  leftSoft: '#ffe8da',
  leftWall: '#fff1e6',
  leftTile: '#f8ddc6',
  right: '#003e86',
  rightSoft: '#d9e9fa',
  rightWall: '#eef6fb',
  rightTile: '#cbe0ec',
  good: '#0b5a2e',
  goodSoft: '#ddf3e4',
  bad: '#8a0c20',
  badSoft: '#fbdce0',
  focus: '#4a1fb0',
  live: '#a8142f',
  codeKeyword: '#6b1a85',
  codeNumber: '#06503f',
  codeString: '#0f4a1c',
  codeLineNumber: '#443a33',
};

/** By palette index, from 1. */
export const presenterTaskColours: readonly Omit<TaskColours, 'fill'>[] = [
  { ink: '#5c3b00', soft: '#fef0c2' },
  { ink: '#4e220a', soft: '#f5e0d2' },
  { ink: '#064840', soft: '#cff0e9' },
  { ink: '#43217e', soft: '#e8def9' },
  { ink: '#7a154f', soft: '#fdddef' },
  { ink: '#14243a', soft: '#dae3ee' },
  { ink: '#2e4804', soft: '#e9f9d5' },
  { ink: '#333336', soft: '#e6e6e8' },
];
