import type { z } from 'zod';
import { type TraceEventType, traceEventFields, traceEventTypes } from './trace';

/** What a field of an event may hold. `longest` is in characters. */
export type FieldKind =
  | { holds: 'count' }
  /** A count, or null. */
  | { holds: 'figure' }
  | { holds: 'time' }
  | { holds: 'choice'; options: ReadonlyMap<string, string> }
  | { holds: 'text'; longest: number };

/** A type of event with its own fields, in the order of the table. */
export interface EventLayout {
  type: TraceEventType;
  fields: readonly { key: string; kind: FieldKind }[];
}

/**
 * Every type's layout by its name, in the order of the table, made from the same table as the schema. A recording can have a million events, for
 * which the schema itself takes longer than all the rest; it has the last word on whatever is not plain, and the words.
 */
export const eventLayouts: ReadonlyMap<string, EventLayout> = new Map(
  traceEventTypes.map((type) => {
    const fields = Object.entries(traceEventFields[type]).map(([key, field]) => ({
      key,
      kind: kindOf(field as z.ZodType),
    }));
    return [type, { type, fields }];
  }),
);

/** How many fields of its own an event has at most. */
export const mostFields = Math.max(...Array.from(eventLayouts.values(), ({ fields }) => fields.length));

/** Whether a field is a text. */
export function isText({ holds }: FieldKind): boolean {
  return holds === 'text' || holds === 'choice';
}

/** Whether a value is what such a field holds. */
export function fits(value: unknown, kind: FieldKind): boolean {
  switch (kind.holds) {
    case 'count':
      return isCount(value);
    case 'figure':
      return value === null || isCount(value);
    case 'time':
      return isTime(value);
    case 'choice':
      return kind.options.has(value as string);
    case 'text':
      return typeof value === 'string' && value.length <= kind.longest;
  }
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Kitchen ms: see `ms` in trace.ts. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

function kindOf(field: z.ZodType): FieldKind {
  const { type, isInt, options, maxLength } = field as z.ZodType & {
    type: string;
    isInt?: boolean;
    options?: readonly string[];
    maxLength?: number;
  };
  if (type === 'nullable') return { holds: 'figure' };
  if (type === 'number') return { holds: isInt ? 'count' : 'time' };
  if (type === 'enum') return { holds: 'choice', options: sameTexts(options as readonly string[]) };
  if (type !== 'string') throw new Error(`no layout for a field of type ${type}`);
  return { holds: 'text', longest: maxLength as number };
}

/** One text for all events that hold it, instead of one for each line. */
export function sameTexts<T extends string>(texts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(texts.map((text) => [text, text]));
}
