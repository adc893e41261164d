import { ExtensionType, extensions, type System, type WebGLRenderer } from 'pixi.js';

/** How many textures one batch may draw from. */
const TEXTURES = 4;

/**
 * Pixi's shaders choose among as many textures as the device has units. A processor that plays the graphics card
 * samples every one of them for every pixel, sixteen times for one. It has to know before any shader is made.
 */
class FewTextures implements System {
  static readonly extension = { type: ExtensionType.WebGLSystem, name: 'fewTextures' } as const;

  constructor(private readonly renderer: WebGLRenderer) {}

  contextChange(): void {
    this.renderer.limits.maxBatchableTextures = TEXTURES;
  }

  destroy(): void {}
}

extensions.add(FewTextures);
