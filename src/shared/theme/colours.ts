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

/** What differs where somebody's system is dark; the kitchens themselves stay as bright as kitchens are. */
export const darkColours: Partial<Record<ColourName, string>> = {
  paper: '#15110e',
  card: '#211b17',
  sunken: '#2f2721',
  line: '#463b32',
  lineStrong: '#9c8b7b',
  ink: '#f6efe6',
  ink2: '#cfc2b5',
  ink3: '#b3a598',
  left: '#ff9a6e',
  leftSoft: '#40251a',
  right: '#7db8f2',
  rightSoft: '#16304a',
  good: '#74cf9a',
  goodSoft: '#173626',
  bad: '#ff939c',
  badSoft: '#47191f',
  focus: '#b7a0ff',
  onLane: '#1b120c',
  live: '#ff7186',
  highlight: '#4a3611',
  highlightLine: '#d0922a',
  highlightInk: '#ffdc94',
  dark: '#3b302a',
  codeKeyword: '#dca5f2',
  codeNumber: '#79d6c2',
  codeString: '#93d6a3',
  codeLineNumber: '#9c8b7b',
};

/** By palette index, from 1; a fill only where the usual one is too dark. */
export const darkTaskColours: readonly (Omit<TaskColours, 'fill'> & Partial<TaskColours>)[] = [
  { ink: '#ffd06b', soft: '#3b2f0c' },
  { fill: '#b5683f', ink: '#e6b090', soft: '#3a251a' },
  { ink: '#74d8c8', soft: '#113630' },
  { ink: '#c8b3f7', soft: '#2e2345' },
  { ink: '#ffb0e0', soft: '#461f38' },
  { fill: '#6f8fc0', ink: '#adc4ea', soft: '#1f2a3d' },
  { ink: '#c9f395', soft: '#2b3a17' },
  { fill: '#8d8d92', ink: '#cbcbcf', soft: '#2f2f33' },
];
