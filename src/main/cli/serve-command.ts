import { UsageError } from './usage';

/** Serves the app until Ctrl-C; `open` opens the default browser. */
export async function serveCommand({ port, open }: { port?: number; open: boolean }): Promise<number> {
  // Loaded only here: the other commands need no web server.
  const { serveApp } = await import('../web/serve-app').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('the installed app serves no browser: open the app itself');
  });
  try {
    await serveApp({ port, open });
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Error(`--port ${port} is in use by another program`);
    if (code === 'EACCES') throw new UsageError(`--port: permission denied for port ${port}`);
    throw error;
  }
}
