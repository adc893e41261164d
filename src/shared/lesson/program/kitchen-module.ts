/** One name that listings import from `kitchen`: its source, imports first, and the names that it uses itself. */
export interface KitchenPart {
  source: string;
  uses?: string[];
}
export type KitchenModule = Record<string, KitchenPart>;
