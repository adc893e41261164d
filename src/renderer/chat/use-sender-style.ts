import type { CSSProperties } from 'react';
import { useShownCard } from '../session/context';
import { paletteIndex, taskColor } from '../theme/task-palette';

/** A sender's colours as CSS variables. */
export function useSenderStyle(sender: string): CSSProperties {
  const { fill, ink, soft } = taskColor(paletteIndex(useShownCard(), sender));
  return { '--fill': fill, '--edge': ink, '--soft': soft } as CSSProperties;
}
