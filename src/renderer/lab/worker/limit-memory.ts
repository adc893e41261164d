/** The size of a page of WebAssembly's memory, in bytes. */
const PAGE = 65_536;

/** Lets no WebAssembly memory grow beyond so many bytes: Python then raises MemoryError, as on a machine with no more. */
export function limitMemory(bytes: number): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * PAGE > bytes) throw new RangeError('The lab has no more memory.');
    return grow.call(this, pages);
  };
}
