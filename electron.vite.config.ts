import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { css } from './css-modules.config';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      // An installed app has no node_modules: what its main process and its command line import is bundled.
      externalizeDeps: {
        exclude: ['chrome-launcher', 'commander', 'serve-static', 'tinyqueue', 'ws', 'zod'],
      },
      rollupOptions: {
        input: {
          index: at('src/main/entries/index.ts'),
          cli: at('src/main/entries/cli.ts'),
          'serve-app': at('src/main/web/serve-app.ts'),
          'lane-worker': at('src/main/entries/lane-worker.ts'),
          'executor-worker': at('src/main/entries/executor-worker.ts'),
          'gil-worker': at('src/main/entries/gil-worker.ts'),
          'program-process': at('src/main/entries/program-process.ts'),
          testing: at('src/main/testing/index.ts'),
        },
        // Flat, so that every file finds the others, such as the renderer, from where it is.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    plugins: [pythonModules()],
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    css,
    build: {
      // A page is parsed at every start, before its first picture.
      minify: true,
      rollupOptions: {
        input: {
          index: at('src/renderer/index.html'),
          headless: at('src/renderer/pages/headless/headless.html'),
          cook: at('src/renderer/pages/cook/cook.html'),
        },
      },
    },
    plugins: [react(), preloadTypeface()],
  },
});

/** What a recorded program's own Python loads: files beside the main process. */
function pythonModules(): Plugin {
  return {
    name: 'python-modules',
    generateBundle() {
      const folder = at('src/main/lab/python');
      const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
      for (const path of paths)
        if (path.endsWith('.py'))
          this.emitFile({
            type: 'asset',
            fileName: `python/${path.replaceAll('\\', '/')}`,
            source: readFileSync(resolve(folder, path)),
          });
    },
  };
}

/** The window's first picture needs its typeface, which is large: it comes while the scripts are still read. */
function preloadTypeface(): Plugin {
  return {
    name: 'preload-typeface',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, path }) {
        const file = Object.keys(bundle ?? {}).find((name) => /PretendardVariable.*\.woff2$/.test(name));
        if (!file || path !== '/index.html') return [];
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${file}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
