// Builds the benchmarks with the app's own sources and runs them: npm run bench
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

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
process.exitCode =
  spawnSync(process.execPath, ['--expose-gc', at('../out/bench/main.js')], { stdio: 'inherit' }).status ?? 1;
