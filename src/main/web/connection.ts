import { setImmediate } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { AnswerFrame, WindowFrame } from '../../shared/api/frames';
import type { StreamMessage } from '../../shared/api/kitchen-api';
import type { KitchenService } from '../service/service';
import { streamText } from '../service/stream-text';
import { badFrame, decodeFrame } from './frames';

/** So many answers may be on their way to a window; what it says beyond that waits until it has read some. */
const mostAnswers = 100;

/** Serves one window over its socket until it closes. What cannot be told to it ends its connection, and nothing else. */
export function connect(socket: WebSocket, service: KitchenService): void {
  let unsubscribe = () => {};
  let subscriptions = 0;
  let told: Promise<void> = Promise.resolve();
  const tell = (message: StreamMessage) => {
    told = send(socket, `{"stream":${streamText(message)}}`);
    return told;
  };

  const answer = async (frame: WindowFrame | AnswerFrame) => {
    if ('subscribe' in frame) {
      unsubscribe();
      const subscription = ++subscriptions;
      // Who subscribes again and again is told the log no more often than it reads.
      await told;
      if (subscription === subscriptions) unsubscribe = service.subscribe(tell, socket);
    } else if ('command' in frame) {
      const result = await service.handle(frame.command, frame.input, socket);
      await answerWith(socket, { id: frame.id, result });
    } else await answerWith(socket, frame);
  };

  const inTurn = paced(socket);
  socket.on('message', (bytes, isBinary) =>
    inTurn(() => answer(isBinary ? badFrame('a frame is JSON text') : decodeFrame(String(bytes)))),
  );
  socket.on('ping', (bytes) => inTurn(() => written((done) => socket.pong(bytes, false, done))));
  socket.on('close', () => {
    subscriptions++;
    unsubscribe();
    service.leave(socket);
  });
  // A broken frame or one that is too long: ws closes the socket after this.
  socket.on('error', () => {});
}

/** Runs what a window asks for, and hears nothing more of it while too much is unanswered. */
function paced(socket: WebSocket): (act: () => Promise<void>) => void {
  // One piece of what comes over a socket can hold thousands of frames.
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  const go = () => {
    for (; running < mostAnswers && waiting.length > 0; running++)
      void run(waiting.shift() as () => Promise<void>);
    if (waiting.length > 0) socket.pause();
    else socket.resume();
  };
  const run = async (act: () => Promise<void>) => {
    await act().catch(() => socket.terminate());
    running--;
    go();
  };
  return (act) => {
    waiting.push(act);
    go();
  };
}

function answerWith(socket: WebSocket, frame: AnswerFrame): Promise<void> {
  return send(socket, JSON.stringify(frame));
}

/** Resolves when the frame has left for the window, which is when it has read enough of what came before. */
async function send(socket: WebSocket, frame: string): Promise<void> {
  await written((done) => socket.send(frame, done));
  // A long log is told between what else there is to do.
  await setImmediate();
}

function written(write: (done: (error?: Error) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    write((error) => (error ? reject(error) : resolve()));
  });
}
