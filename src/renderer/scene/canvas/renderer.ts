// The page's policy forbids eval, which Pixi would ask for.
import 'pixi.js/unsafe-eval';
import { CanvasRenderer } from 'pixi.js';

/**
 * What draws a scene on `canvas`: Pixi on a plain 2D canvas, which every browser has, with a graphics card or without
 * one. Where the processor draws, that takes a fifth of the time that WebGL takes.
 * @param width of the canvas in pixels; so is `height`
 * @throws Error where this browser gives no 2D context
 */
export async function openRenderer(
  canvas: HTMLCanvasElement,
  width?: number,
  height?: number,
): Promise<CanvasRenderer> {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('CanvasRenderingContext2D');
  const renderer = new CanvasRenderer();
  // Nothing in the picture is pressed: what Pixi has for that is not even loaded.
  await renderer.init({ canvas, width, height, skipExtensionImports: true });
  // Small pans and timers show a drawing at a third of its size. Setting a canvas's size resets it.
  const smooth = () => {
    context.imageSmoothingQuality = 'medium';
  };
  renderer.on('resize', smooth);
  smooth();
  return renderer;
}
