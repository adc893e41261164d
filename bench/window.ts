// A window without a picture, in a thread of its own: it connects as a page does, and measures how late events come.
import { parentPort, workerData } from 'node:worker_threads';
import WebSocket from 'ws';
import type { StreamMessage } from '../src/shared/api/kitchen-api';
import { RunLog } from '../src/shared/trace/run-log';

const url = new URL((workerData as { url: string }).url);
const socket = new WebSocket(`ws://${url.host}/api${url.search}`, { origin: url.origin });
let log: RunLog | null = null;
/** Arrivals less the kitchen times of their events. */
const arrivals: number[] = [];

socket.on('open', () => {
  socket.send(JSON.stringify({ subscribe: true }));
  parentPort?.postMessage('open');
});
socket.on('message', (frame) => {
  const { stream } = JSON.parse(String(frame)) as { stream: StreamMessage };
  if (stream.type === 'run') log = stream.run && new RunLog(stream.run);
  else if (stream.type === 'clock') takeClock(stream);
  else if (stream.type === 'events') {
    log?.append(stream.events);
    const now = performance.now();
    for (const { t } of stream.events) if (t > 0) arrivals.push(now - t);
  }
});

function takeClock({ ended }: Extract<StreamMessage, { type: 'clock' }>): void {
  if (!ended) return;
  // At speed 1 the earliest arrival was hardly late at all: the others are so much later than it.
  const zero = arrivals.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  parentPort?.postMessage({ events: log?.length, lateness: arrivals.map((each) => each - zero) });
  socket.close();
}
