/** Something that comes to a lane from outside its own thread: orders, calls that return on another thread. */
export interface Source {
  /** When it brings something next, kitchen ms; Infinity if it brings nothing, or does not know when. */
  readonly nextMs: number;
  /** Whether something is under way there that the program waits for before it ends, whether or not nextMs knows it. */
  readonly pending: boolean;
  /** Takes in what has come by `now`. */
  update(now: number): void;
}

/** Everything outside a lane, as one source. */
export class ExternalSources implements Source {
  readonly #sources: Source[] = [];

  add(source: Source): void {
    this.#sources.push(source);
  }

  get nextMs(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const source of this.#sources) next = Math.min(next, source.nextMs);
    return next;
  }

  get pending(): boolean {
    return this.#sources.some((source) => source.pending);
  }

  update(now: number): void {
    for (const source of this.#sources) source.update(now);
  }
}
