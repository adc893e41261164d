import type { Station } from '../trace/trace';
import type { Text } from '../words/text';

/** What the cook can hold while working. */
export const props = ['egg', 'knife', 'spatula', 'dish'] as const;
export type Prop = (typeof props)[number];

/**
 * What working can make on the board: a slice of bread, which lies there until its task is done, or the plate, which the cook
 * then takes to the hatch.
 */
export const products = ['slice', 'plate'] as const;
type Product = (typeof products)[number];

/** What trace events with one label do: in words, and as the scene draws it. Without a prop the cook's hands are empty. */
export interface Step {
  words: Text;
  /** Where it is always done, as its events say; left out where that is nowhere, or depends on what is cooked. */
  station?: Exclude<Station, ''>;
  prop?: Prop;
  makes?: Product;
  /** A helper who does it stands where the food of its task is cooked, and it cooks there meanwhile. */
  cooks?: true;
}

/** Steps by the labels that their trace events carry. A label that is not there has no words, and draws the plain cook. */
export type Steps = Record<string, Step>;

/** What the scene shows as many of as a parameter says. */
export const sceneCounts = ['burners', 'toasterSlots', 'dishes', 'toasts', 'workers'] as const;
export type SceneCount = (typeof sceneCounts)[number];
