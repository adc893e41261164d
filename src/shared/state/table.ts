/** Rows of one block: one bit of a number for each. */
const ROWS = 32;
const LAST = ROWS - 1;

interface Block<T> {
  /** Whose this block is: that table alone may write to it. */
  owner: object;
  rows: (T | undefined)[];
  count: number;
  /** A bit for each row that is not shared with another table. */
  own: number;
}

/**
 * Rows by number (0 or more). A fork costs next to nothing, however many rows there are: the two share every row that
 * neither has written since, and who writes copies the row first. Rows come in the order of their numbers within
 * blocks, and of the blocks' making; where all numbers count up and none is deleted, that is the order of numbers.
 */
export class Table<T> implements Iterable<Readonly<T>> {
  #owner = {};
  #blocks = new Map<number, Block<T>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How many blocks there are: what a fork copies. */
  get blocks(): number {
    return this.#blocks.size;
  }

  /** To be read only, as edit gives it for writing. */
  get(number: number): Readonly<T> | undefined {
    return this.#blocks.get(keyOf(number))?.rows[number & LAST];
  }

  has(number: number): boolean {
    return this.get(number) !== undefined;
  }

  /** Over the rows; nothing may be written meanwhile. */
  [Symbol.iterator](): Iterator<Readonly<T>> {
    return new Walk(this.#blocks.values());
  }

  set(number: number, row: T): void {
    const at = number & LAST;
    const found = this.#blocks.get(keyOf(number));
    const block = found ? this.#own(found, number) : this.#addBlock(keyOf(number));
    if (block.rows[at] === undefined) {
      block.count++;
      this.#size++;
    }
    // Rows up to it are there, so that the array has no holes.
    while (block.rows.length < at) block.rows.push(undefined);
    block.rows[at] = row;
    block.own |= 1 << at;
  }

  /** Adds a row of a table whose rows are numbered from 0. */
  push(row: T): void {
    this.set(this.#size, row);
  }

  /** The row for writing, or undefined. Call again after a fork. */
  edit(number: number): T | undefined {
    const at = number & LAST;
    const found = this.#blocks.get(keyOf(number));
    if (found?.rows[at] === undefined) return undefined;
    const block = this.#own(found, number);
    if ((block.own & (1 << at)) === 0) {
      block.rows[at] = { ...(block.rows[at] as T) };
      block.own |= 1 << at;
    }
    return block.rows[at];
  }

  delete(number: number): void {
    const at = number & LAST;
    const found = this.#blocks.get(keyOf(number));
    if (found?.rows[at] === undefined) return;
    const block = this.#own(found, number);
    block.rows[at] = undefined;
    this.#size--;
    if (--block.count === 0) this.#blocks.delete(keyOf(number));
  }

  /** The same rows, which what is written to either does not change in the other. */
  fork(): Table<T> {
    const fork = new Table<T>();
    fork.#blocks = new Map(this.#blocks);
    fork.#size = this.#size;
    this.#owner = {};
    return fork;
  }

  /** The block of that row, which this table alone may write to. */
  #own(block: Block<T>, number: number): Block<T> {
    if (block.owner === this.#owner) return block;
    const copy = { owner: this.#owner, rows: block.rows.slice(), count: block.count, own: 0 };
    this.#blocks.set(keyOf(number), copy);
    return copy;
  }

  #addBlock(key: number): Block<T> {
    const block: Block<T> = { owner: this.#owner, rows: [], count: 0, own: 0 };
    this.#blocks.set(key, block);
    return block;
  }
}

/** Written out, because a generator takes several times as long. */
class Walk<T> implements Iterator<Readonly<T>> {
  #rows: (T | undefined)[] = [];
  #at = 0;

  constructor(readonly blocks: Iterator<Block<T>>) {}

  next(): IteratorResult<Readonly<T>> {
    for (;;) {
      while (this.#at < this.#rows.length) {
        const row = this.#rows[this.#at++];
        if (row !== undefined) return { done: false, value: row };
      }
      const block = this.blocks.next();
      if (block.done) return { done: true, value: undefined };
      this.#rows = block.value.rows;
      this.#at = 0;
    }
  }
}

/** The block of a row. Most numbers are small, for which there is a quicker way than to divide. */
function keyOf(number: number): number {
  return number < 2 ** 31 ? number >>> 5 : Math.floor(number / ROWS);
}
