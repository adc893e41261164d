import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { printable } from '../../shared/words/printable';

/**
 * Lets this machine alone reach a server.
 * @param port 0 takes a free one
 * @returns the port
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A connection that cannot be taken, such as for want of file descriptors, is lost; those that are there go on.
  server.on('error', (error) => console.error(printable(String(error))));
  return (server.address() as AddressInfo).port;
}

/** Stops listening and ends every connection. */
export async function closeServer(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
