import type { Container } from 'pixi.js';

/** A scene on a canvas, built for one size and one set of drawings. */
export type Stage<Model> = Container & { show(model: Model): void };
