// A window without a picture, in a thread of its own: it connects as a page does, and measures how late events come.
import { parentPort, workerData } from 'node:worker_threads';
import WebSocket from 'ws';
import type { StreamMessage } from '../src/shared/kitchen-api';
import { RunLog } from '../src/shared/run-log';

const url = new URL((workerData as { url: string }).url);
const socket = new WebSocket(`ws://${url.host}/api${url.search}`, { origin: url.origin });
let log: RunLog | null = null;
/** Wall time of kitchen time 0, from the clock message that comes when time begins to pass. */
let zero = Number.NaN;
const lateness: number[] = [];

socket.on('open', () => {
  socket.send(JSON.stringify({ subscribe: true }));
  parentPort?.postMessage('open');
});
socket.on('message', (frame) => {
  const { stream } = JSON.parse(String(frame)) as { stream: StreamMessage };
  if (stream.type === 'run') log = stream.run && new RunLog(stream.run);
  else if (stream.type === 'clock') takeClock(stream);
  else {
    log?.append(stream.events);
    const now = performance.now();
    for (const { t } of stream.events) if (t > 0) lateness.push(now - zero - t);
  }
});

function takeClock(clock: Extract<StreamMessage, { type: 'clock' }>): void {
  if (!clock.paused && Number.isNaN(zero)) zero = performance.now() - clock.kitchenMs;
  if (!clock.ended) return;
  parentPort?.postMessage({ events: log?.length, lateness });
  socket.close();
}
