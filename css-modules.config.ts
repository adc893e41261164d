import { basename } from 'node:path';
import type { CSSOptions } from 'vite';

/** `.parts` of loop.module.css is `styles.parts`, and `loop__parts` in the page: no two modules have the same file name. */
export const css: CSSOptions = {
  modules: {
    localsConvention: 'camelCaseOnly',
    generateScopedName: (name, file) => `${basename(file).replace(/\.module\.css.*$/, '')}__${name}`,
  },
};
