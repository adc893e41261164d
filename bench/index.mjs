// Builds the benchmarks with the app's own sources and runs them: npm run bench
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { provideBundle } from '../scripts/bundle.mjs';
import { benchFrames } from './frames.mjs';
import { benchLab } from './lab.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  configFile: false,
  logLevel: 'warn',
  root: at('.'),
  build: {
    ssr: true,
    outDir: at('../out/bench'),
    emptyOutDir: true,
    rollupOptions: {
      input: { main: at('main.ts'), 'lane-worker': at('lane-worker.ts'), window: at('window.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
const { status } = spawnSync(process.execPath, ['--expose-gc', at('../out/bench/main.js')], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
// The app's own bundle, on the command line and in a browser.
await provideBundle();
await benchLab();
await benchFrames();
