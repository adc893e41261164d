import { Table } from './table';

/**
 * A line of things that belong to tasks, in the order of their coming: the ready queue, the calls on a stack. Whatever
 * its length, what a task has in it leaves it at once, and a fork costs what a fork of tables costs.
 */
export class TaskLine<T extends { task: number }> implements Iterable<Readonly<T>> {
  /** By place; places count up and restart after the last one in use. */
  #rows = new Table<T>();
  /** A task's first and last places, the last only where it has several, and from each place its next one. */
  #first = new Table<number>();
  #last = new Table<number>();
  #next = new Table<number>();
  #end = 0;

  get size(): number {
    return this.#rows.size;
  }

  /** How many entries a fork copies. */
  get blocks(): number {
    return this.#rows.blocks + this.#first.blocks + this.#last.blocks + this.#next.blocks;
  }

  /** What came last, or undefined. */
  get last(): Readonly<T> | undefined {
    return this.#rows.get(this.#end - 1);
  }

  /** The last few, starting with the last one. */
  lastFew(count: number): T[] {
    const few: T[] = [];
    for (let place = this.#end - 1; place >= 0 && few.length < count; place--) {
      const row = this.#rows.get(place);
      if (row) few.push(row as T);
    }
    return few;
  }

  [Symbol.iterator](): Iterator<Readonly<T>> {
    return this.#rows[Symbol.iterator]();
  }

  push(row: T): void {
    const { task } = row;
    const place = this.#end++;
    this.#rows.set(place, row);
    const first = this.#first.get(task);
    if (first === undefined) {
      this.#first.set(task, place);
      return;
    }
    this.#next.set(this.#last.get(task) ?? first, place);
    this.#last.set(task, place);
  }

  /** The first that the task has in it leaves; nothing where it has none. @returns whether one left */
  takeFirst(task: number): boolean {
    const place = this.#first.get(task);
    if (place === undefined) return false;
    const next = this.#next.size > 0 ? this.#next.get(place) : undefined;
    if (next === undefined) this.#first.delete(task);
    else this.#passOn(task, place, next);
    this.#remove(place);
    return true;
  }

  /** All that the task has in it leaves. */
  takeAll(task: number): void {
    while (this.takeFirst(task));
  }

  /** The same line, which what changes in either does not change in the other. */
  fork(): TaskLine<T> {
    const fork = new TaskLine<T>();
    fork.#rows = this.#rows.fork();
    fork.#first = this.#first.fork();
    fork.#last = this.#last.fork();
    fork.#next = this.#next.fork();
    fork.#end = this.#end;
    return fork;
  }

  /** A task that has several in the line has its next one first. */
  #passOn(task: number, place: number, next: number): void {
    this.#first.set(task, next);
    this.#next.delete(place);
    if (next === this.#last.get(task)) this.#last.delete(task);
  }

  #remove(place: number): void {
    this.#rows.delete(place);
    if (this.#rows.size === 0) this.#end = 0;
    else if (place === this.#end - 1) while (!this.#rows.has(this.#end - 1)) this.#end--;
  }
}
