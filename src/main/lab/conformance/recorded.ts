import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TraceEvent } from '../../../shared/trace/trace';
import { WireReader } from '../../../shared/trace/wire';
import type { Python } from '../../conformance/pythons';
import type { Hello } from '../trace-socket';

const path = join(import.meta.dirname, '../python/sitecustomize');

export interface Recorded {
  child: ChildProcess;
  /** When it has ended. */
  over: Promise<{ code: number | null; out: string; err: string; hello: Hello; events: TraceEvent[] }>;
}

/** Runs this Python with these arguments while it is recorded, as the command does. */
export async function record(
  { executable }: Python,
  args: string[],
  more: Record<string, string> = {},
  cwd?: string,
): Promise<Recorded> {
  const received: Buffer[] = [];
  const closed: Promise<unknown>[] = [];
  const server = createServer((socket) => {
    socket.on('data', (part) => received.push(part));
    closed.push(once(socket, 'close'));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const env = environment((server.address() as AddressInfo).port, more);
  const child = spawn(executable, args, { env, cwd });
  const over = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]).then(
    async ([[code], out, err]) => {
      await Promise.all(closed);
      server.close();
      const [token, hello = '', ...lines] = Buffer.concat(received).toString().split('\n');
      const events = token === 'secret' ? new WireReader('right').read(lines.join('\n'), 1) : [];
      return {
        code: code as number | null,
        out,
        err,
        hello: hello === '' ? null : JSON.parse(hello),
        events,
      };
    },
  );
  return { child, over };
}

function environment(port: number, more: Record<string, string>): Record<string, string | undefined> {
  const { PYTHONPATH: _, ...rest } = process.env;
  const trace = { TOAST_KITCHEN_TRACE_PORT: `${port}`, TOAST_KITCHEN_TRACE_TOKEN: 'secret' };
  const hidden = more.PYTHONPATH ? `${path}:${more.PYTHONPATH}` : path;
  return {
    ...rest,
    ...trace,
    TOAST_KITCHEN_TRACE_OPTIONS: '{}',
    PYTHONDONTWRITEBYTECODE: '1',
    ...more,
    PYTHONPATH: hidden,
  };
}
