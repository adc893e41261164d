import type { Art } from './art';
import type { Lettering } from './lettering';
import type { LanePalette } from './palette';
import type { SceneWords } from './scene-words';

/** What every view of the scene draws with. */
export interface DrawingContext {
  art: Art;
  lettering: Lettering;
  palette: LanePalette;
  words: SceneWords;
}

/** The visible extent, in scene units: from `left` to `right`, `height` from ceiling to floor. */
export interface Extent {
  left: number;
  right: number;
  height: number;
}
