import type { Connection, statusOf } from './chat-model';

/** What is written in the picture of a chat. */
export interface ChatWords {
  /** What the server does. @param sender for whose next message it stands blocked @param count of messages it writes */
  status(status: ReturnType<typeof statusOf>, sender: string, count: number): string;
  connection(connection: Connection): string;
  /** The book's rows: messages as they were sent, and as they were saved. */
  sent: string;
  saved: string;
  /** Below their number: pairs of messages. */
  outOfOrder(pairs: number): string;
}
