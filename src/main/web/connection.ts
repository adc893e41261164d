import { setImmediate } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { AnswerFrame, WindowFrame } from '../../shared/api/frames';
import type { KitchenService } from '../service/service';
import { streamText } from '../service/stream-text';
import { badFrame, decodeFrame } from './frames';

/** So many answers may be on their way to a window; what it says beyond that waits until it has read some. */
const mostAnswers = 100;

/** Serves one window over its socket until it closes. What cannot be told to it ends its connection, and nothing else. */
export function connect(socket: WebSocket, service: KitchenService): void {
  let unsubscribe = () => {};

  const answer = async (frame: WindowFrame | AnswerFrame) => {
    if ('subscribe' in frame) {
      unsubscribe();
      unsubscribe = service.subscribe((message) => send(socket, `{"stream":${streamText(message)}}`), socket);
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
    unsubscribe();
    service.leave(socket);
  });
  // A broken frame or one that is too long: ws closes the socket after this.
  socket.on('error', () => {});
}

/** Runs what a window asks for, and hears nothing more of it while too much is unanswered. */
function paced(socket: WebSocket): (act: () => Promise<void>) => void {
  let running = 0;
  return (act) => {
    if (++running === mostAnswers) socket.pause();
    act()
      .catch(() => socket.terminate())
      .finally(() => {
        if (running-- === mostAnswers) socket.resume();
      });
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
