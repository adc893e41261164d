import type { WebSocket } from 'ws';
import type { KitchenService } from '../service';
import { badFrame, type ClientFrame, decodeFrame, type ServerFrame } from './frames';

/**
 * What may wait to be sent to a window that does not read, in bytes. Beyond it the connection ends; a window that
 * connects again gets the whole log, so nothing is lost.
 */
const backlogLimit = 64 * 1024 * 1024;

/** Serves one window over its socket until it closes. */
export function connect(socket: WebSocket, service: KitchenService): void {
  let unsubscribe = () => {};

  const send = (frame: ServerFrame) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > backlogLimit) socket.terminate();
    else socket.send(JSON.stringify(frame));
  };

  const subscribe = () => {
    unsubscribe();
    unsubscribe = service.subscribe((stream) => send({ stream }));
  };

  const answer = async (frame: ClientFrame | ServerFrame) => {
    if ('subscribe' in frame) subscribe();
    else if ('command' in frame) {
      send({ id: frame.id, result: await service.handle(frame.command, frame.input) });
    } else send(frame);
  };

  socket.on('message', (bytes, isBinary) => {
    void answer(isBinary ? badFrame('a frame is JSON text') : decodeFrame(String(bytes)));
  });
  socket.on('close', () => unsubscribe());
  // A broken frame or one that is too long: ws closes the socket after this.
  socket.on('error', () => {});
}
