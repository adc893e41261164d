/** As much of gifenc, which has no types of its own, as a film takes. */
declare module 'gifenc' {
  export type GifPalette = [red: number, green: number, blue: number][];

  interface FrameOptions {
    /** The first frame's is that of all which have none. */
    palette?: GifPalette;
    /** In ms. */
    delay?: number;
    transparent?: boolean;
    transparentIndex?: number;
    dispose?: number;
  }

  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  };

  /** A palette of at most this many colours for the picture. */
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, colours: number): GifPalette;

  /** The place in the palette of each pixel's colour. */
  export function applyPalette(rgba: Uint8Array | Uint8ClampedArray, palette: GifPalette): Uint8Array;
}
