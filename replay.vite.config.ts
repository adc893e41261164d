import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { css } from './css-modules.config';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The page that replays a run, as one file: what an export puts its recording into. */
export default defineConfig({
  root: at('src/renderer/pages/replay'),
  css,
  plugins: [react(), viteSingleFile()],
  build: {
    // Beside the window's own page, which fetches it to make an export.
    outDir: at('out/renderer'),
    emptyOutDir: false,
    rollupOptions: { input: at('src/renderer/pages/replay/replay.html') },
  },
});
