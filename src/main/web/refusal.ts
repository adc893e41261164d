import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { languages, type Text } from '../../shared/words/text';
import { securityHeaders } from '../http/security-headers';

/** Written in every language: a refused client may have no page yet that knows which one is wanted. */
const words = {
  elsewhere: {
    en: 'Toast Kitchen answers only under 127.0.0.1 and localhost, with its own port, on the computer where it runs. Open the address that it printed when it was started. Where a port is forwarded, forward it under the same number.',
    ko: '토스트 주방은 실행 중인 컴퓨터에서 127.0.0.1 또는 localhost와 정해진 포트로만 열립니다. 시작할 때 표시된 주소를 여세요. 포트를 전달(포워딩)한다면 같은 번호로 전달하세요.',
  },
  noToken: {
    en: 'This address has no token, or an old one. Open the whole address that Toast Kitchen printed when it was started, up to the end of ?token=…',
    ko: '이 주소에는 지금 실행 중인 토스트 주방의 토큰이 없거나 예전 토큰이 있습니다. 시작할 때 표시된 주소를 ?token=… 끝까지 모두 여세요.',
  },
  notHere: {
    en: 'There is nothing at this address. Open the address that Toast Kitchen printed when it was started.',
    ko: '이 주소에는 아무것도 없습니다. 토스트 주방은 시작할 때 표시된 주소에 있습니다.',
  },
  cannotRead: {
    en: 'This part of Toast Kitchen cannot be read right now. Reload the page; if that does not help, restart Toast Kitchen.',
    ko: '토스트 주방의 이 부분을 지금 읽을 수 없습니다. 페이지를 새로 고치세요. 그래도 안 되면 토스트 주방을 다시 시작하세요.',
  },
  notUnderstood: {
    en: 'Toast Kitchen does not understand this request.',
    ko: '토스트 주방이 이해할 수 없는 요청입니다.',
  },
} as const satisfies Record<string, Text>;

export type RefusalReason = keyof typeof words;

/** Refuses a request. An answer that has begun is cut off instead, so that it is not taken for complete. */
export function refuse(response: ServerResponse, status: number, reason: RefusalReason): void {
  if (response.headersSent) return void response.destroy();
  // The headers of the file that could not be sent are not true of this text.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, headersOf(reason)).end(textOf(reason));
}

/** Refuses a connection that is not an HTTP request, and closes it. */
export function refuseConnection(socket: Duplex, status: number, reason: RefusalReason): void {
  // The client may be gone already; then the answer does not matter.
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
  return `${languages.map((language) => words[reason][language]).join('\n\n')}\n`;
}
