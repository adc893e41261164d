/**
 * What browsers and Node.js have in common besides the language, as far as src/shared uses it. Here only for the check
 * that nothing else of either is used: whoever imports src/shared has their own declarations.
 */
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

interface ReadableStreamReadDone {
  done: true;
  value?: undefined;
}

interface ReadableStreamDefaultReader<T> {
  read(): Promise<{ done: false; value: T } | ReadableStreamReadDone>;
  cancel(reason?: unknown): Promise<void>;
}

interface ReadableStreamDefaultController<T> {
  enqueue(piece: T): void;
  close(): void;
}

interface ReadableStream<T> {
  getReader(): ReadableStreamDefaultReader<T>;
  pipeThrough(through: DecompressionStream): ReadableStream<Uint8Array>;
}

declare const ReadableStream: new <T>(source: {
  pull(controller: ReadableStreamDefaultController<T>): void | Promise<void>;
  cancel(reason: unknown): void | Promise<void>;
}) => ReadableStream<T>;

interface DecompressionStream {
  readonly readable: ReadableStream<Uint8Array>;
}
declare const DecompressionStream: new (format: 'gzip') => DecompressionStream;

/** @param binary a byte a letter */
declare function btoa(binary: string): string;

interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number };
}
declare const TextEncoder: new () => TextEncoder;

interface TextDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare const TextDecoder: new (
  encoding?: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => TextDecoder;
