/** The most memory that a program of the lab may have, in bytes. */
export const MOST_MEMORY = 1024 ** 3;

/** The size of a page of WebAssembly's memory, in bytes. */
const PAGE = 65_536;

/** What is needed of WebAssembly.Memory, which only where it runs has a type. */
interface Memory {
  buffer: { byteLength: number };
  grow(pages: number): number;
}

/** Lets no WebAssembly memory grow beyond so many bytes: Python then raises MemoryError, as on a machine with no more. */
export function limitMemory({ prototype }: { prototype: Memory }, bytes: number): void {
  const { grow } = prototype;
  prototype.grow = function (this: Memory, pages: number) {
    if (this.buffer.byteLength + pages * PAGE > bytes) throw new RangeError('The lab has no more memory.');
    return grow.call(this, pages);
  };
}
