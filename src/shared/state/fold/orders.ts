import type { Folds } from './folds';

/** Orders and the tickets they are made of. */
export const ordersFolds = {
  'order-placed'(state, event) {
    state.orders.set(event.order, {
      order: event.order,
      kind: event.kind,
      name: event.name,
      placedMs: event.t,
      servedMs: null,
    });
  },
  'ticket-placed'(state, event) {
    state.tickets.set(event.ticket, {
      ticket: event.ticket,
      order: event.order,
      kind: event.kind,
      name: event.name,
      placedMs: event.t,
      task: null,
    });
  },
  'order-served'(state, event) {
    const order = state.orders.edit(event.order);
    if (order) order.servedMs = event.t;
    state.served.push(event.order);
  },
  'orders-closed'(state) {
    state.closed = true;
  },
} satisfies Partial<Folds>;
