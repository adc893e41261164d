/** Everything that the scene writes, in the language of the window. */
export interface SceneWords {
  /** What the picture is, for who cannot see it. */
  label: string;
  /** On the rail without tickets. */
  empty: string;
  /** Beside a cook whose lane failed. */
  failed: string;
  /** Beside a cook who stands blocked: for how long, kitchen ms. */
  blocked(ms: number): string;
  /** A short time ("1.4 s"), from kitchen ms. */
  seconds(ms: number): string;
  taskName(kind: string, name: string): string;
  /** So many more ("+3"). */
  more(count: number): string;
}
