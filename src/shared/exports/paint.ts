import type { LaneId } from '../trace/trace';

/** The window's light colours, which a file has to carry with it. */
export const lanePaint: Record<LaneId, { main: string; soft: string }> = {
  left: { main: '#B93A08', soft: '#FDEBE0' },
  right: { main: '#0A62AE', soft: '#E3F0FB' },
};

/** By the colour of a kind of task (see paletteIndex), from 1. */
export const taskPaint = [
  { fill: '#FABC13', ink: '#835500', soft: '#FEF3D0' },
  { fill: '#703515', ink: '#6A3010', soft: '#F6E5DA' },
  { fill: '#229E8A', ink: '#0A665A', soft: '#DAF3EE' },
  { fill: '#9773DA', ink: '#6239A8', soft: '#EEE7FA' },
  { fill: '#FB82C8', ink: '#A3246F', soft: '#FDE6F3' },
  { fill: '#1E3452', ink: '#1E3452', soft: '#E1E8F1' },
  { fill: '#C7F68F', ink: '#43660A', soft: '#EFFBDF' },
  { fill: '#5C5C5F', ink: '#4A4A4E', soft: '#ECECEE' },
];
