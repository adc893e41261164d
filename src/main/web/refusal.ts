import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '../http/security-headers';

/** Told in both languages: who is refused may have no page yet that knows which one is wanted. */
const words = {
  elsewhere: [
    'Toast Kitchen answers only under 127.0.0.1 and localhost, with its own port, on the computer where it runs. Open the address that it printed when it was started. Where a port is forwarded, forward it under the same number.',
    '토스트 주방은 실행 중인 컴퓨터에서 127.0.0.1 또는 localhost와 정해진 포트로만 열립니다. 시작할 때 표시된 주소를 여세요. 포트를 전달(포워딩)한다면 같은 번호로 전달하세요.',
  ],
  noToken: [
    'This address lacks the token of the Toast Kitchen that runs now, or has an old one. Open the whole address that it printed when it was started, up to the end of ?token=…',
    '이 주소에는 지금 실행 중인 토스트 주방의 토큰이 없거나 예전 토큰이 있습니다. 시작할 때 표시된 주소를 ?token=… 끝까지 모두 여세요.',
  ],
  notHere: [
    'There is nothing at this address. Toast Kitchen is at the address that it printed when it was started.',
    '이 주소에는 아무것도 없습니다. 토스트 주방은 시작할 때 표시된 주소에 있습니다.',
  ],
  cannotRead: [
    'This part of Toast Kitchen cannot be read now. Load the page again; if that does not help, start Toast Kitchen again.',
    '토스트 주방의 이 부분을 지금 읽을 수 없습니다. 페이지를 새로 고치세요. 그래도 안 되면 토스트 주방을 다시 시작하세요.',
  ],
  notUnderstood: [
    'This is no request that Toast Kitchen understands.',
    '토스트 주방이 이해할 수 없는 요청입니다.',
  ],
} as const satisfies Record<string, readonly [en: string, ko: string]>;

export type RefusalReason = keyof typeof words;

/** Says no, unless an answer is on its way already: then the connection ends, so that nobody takes it for whole. */
export function refuse(response: ServerResponse, status: number, reason: RefusalReason): void {
  if (response.headersSent) return void response.destroy();
  // What was said of the file that did not come is not true of this.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, headersOf(reason)).end(textOf(reason));
}

/** Says no where there is only a connection, and ends it. */
export function refuseConnection(socket: Duplex, status: number, reason: RefusalReason): void {
  // Its own end may be gone: what it is told then is nobody's loss.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) return void socket.destroy();
  const headers = Object.entries({ ...headersOf(reason), Connection: 'close' });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map((header) => header.join(': '))];
  socket.end(`${head.join('\r\n')}\r\n\r\n${textOf(reason)}`, () => socket.destroy());
}

function headersOf(reason: RefusalReason): Record<string, string> {
  return {
    ...securityHeaders(),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(textOf(reason))),
    'Cache-Control': 'no-store',
  };
}

function textOf(reason: RefusalReason): string {
  return `${words[reason].join('\n\n')}\n`;
}
