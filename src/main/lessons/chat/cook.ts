import type { Kitchen } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import type { Task } from '../../kitchen/task';
import { card } from './card';

const senders = ['A', 'B'];

/** A server saves the messages of A and B: the synchronous one serves A's whole connection first, the other saves each as it arrives. */
export const chat = defineLesson(card, {
  sync(kitchen, { messages, write_ms }) {
    expectMessages(kitchen, messages);
    for (const kind of senders)
      kitchen.task(connection(kind), () => {
        for (let next = kitchen.nextTicketOf(kind, 'receive'); next; ) {
          const message = next;
          kitchen.task({ ...message, label: 'save' }, () => {
            kitchen.wait('write', write_ms);
            kitchen.print(`${message.name} saved`, 'saved');
            kitchen.serve(message.order);
          });
          next = kitchen.nextTicketOf(kind, 'receive');
        }
      });
  },

  async async(kitchen, { messages, write_ms }) {
    expectMessages(kitchen, messages);
    const connections = senders.map((kind) =>
      kitchen.createTask(connection(kind), async () => {
        const saving: Task<void>[] = [];
        for (let next = await kitchen.nextTicketOf(kind, 'receive'); next; ) {
          const message = next;
          saving.push(
            kitchen.createTask({ ...message, label: 'save' }, async () => {
              await kitchen.wait('write', write_ms);
              kitchen.print(`${message.name} saved`, 'saved');
              kitchen.serve(message.order);
            }),
          );
          next = await kitchen.nextTicketOf(kind, 'receive');
        }
        await kitchen.gather(...saving);
      }),
    );
    await kitchen.gather(...connections);
  },
});

/** What serves a sender. */
function connection(kind: string) {
  return { kind, name: kind, label: `serve-${kind}` };
}

/** Each sender's messages are numbered in the order in which they are sent. */
function expectMessages(kitchen: Kitchen, messages: string): void {
  for (const sender of senders) {
    const own = messages.split(' ').filter((message) => message.startsWith(sender));
    const times = own.map((message) => Number(message.slice(2))).sort((a, b) => a - b);
    for (const [index, at] of times.entries()) kitchen.expectOrder(sender, at, `${sender}${index + 1}`);
  }
}
