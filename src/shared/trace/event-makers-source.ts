import { type EventLayout, eventLayouts, mostFields } from './layout';

/** Fits into a line as the linter formats it. */
const WIDTH = 110;

/** The source of `event-makers.ts`, as it is written from the table of events. */
export function eventMakersSource(): string {
  const places = Array.from({ length: mostFields }, (_, place) => `  ${place}: never;`);
  const makers = Array.from(eventLayouts.values(), maker);
  return `import type { LaneId, TraceEvent, TraceEventType } from './trace';

// Written from the table in trace.ts by \`npm run schema\`.

/** The values of an event's own fields, in the order of the table. */
export interface FieldValues {
${places.join('\n')}
}

type EventMaker<T extends TraceEventType> = (
  seq: number,
  lane: LaneId,
  t: number,
  v: FieldValues,
) => TraceEvent<T>;

/** Each type's event, written out: of all ways to make a million objects this is the fastest, and they take the least room. */
export const eventMakers: { [T in TraceEventType]: EventMaker<T> } = {
${makers.join('\n')}
};
`;
}

function maker({ type, fields }: EventLayout): string {
  const name = /^\w+$/.test(type) ? type : `'${type}'`;
  const own = fields.map(({ key }, place) => `${key}: v[${place}]`);
  const parts = ['seq', 'lane', 't', `type: '${type}'`, ...own];
  const head = `  ${name}: (seq, lane, t${fields.length > 0 ? ', v' : ''}) => ({`;
  const line = `${head} ${parts.join(', ')} }),`;
  return line.length <= WIDTH ? line : [head, ...parts.map((part) => `    ${part},`), '  }),'].join('\n');
}
