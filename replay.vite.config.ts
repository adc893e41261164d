import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { css } from './css-modules.config';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The page that replays a run, as one file: what an export puts its recording into. */
export default defineConfig({
  root: at('src/renderer/pages/replay'),
  css,
  plugins: [react(), viteSingleFile(), typefaceInSlices()],
  build: {
    // Beside the window's own page, which fetches it to make an export.
    outDir: at('out/renderer'),
    emptyOutDir: false,
    rollupOptions: { input: at('src/renderer/pages/replay/replay.html') },
  },
});

/** What an export takes the characters from that it is written in (`src/shared/exports/faces.ts`). */
function typefaceInSlices(): Plugin {
  return {
    name: 'typeface-in-slices',
    generateBundle() {
      const folder = at('node_modules/pretendard/dist/web/variable');
      const css = readFileSync(`${folder}/pretendardvariable-dynamic-subset.css`, 'utf8');
      const faces = css.matchAll(/url\(\.\/([^)]+)\)[^}]*?unicode-range:\s*([^;}]+)/g);
      const slices = [...faces].map(([, path = '', range = '']) => ({ path, file: basename(path), range }));
      const emit = (name: string, source: string | Buffer) =>
        this.emitFile({ type: 'asset', fileName: `faces/${name}`, source });
      emit('slices.json', JSON.stringify(slices.map(({ file, range }) => ({ file, range }))));
      for (const { path, file } of slices) emit(file, readFileSync(`${folder}/${path}`));
    },
  };
}
