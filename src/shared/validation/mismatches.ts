import type { Gaps } from '../words/fill';
import type { z } from './zod';

/**
 * Every way in which a value can be other than its schema has it, in English; `at` is the field and a colon, or ''. A
 * schema that knows better than zod what was expected gives a name of this table as its own message.
 */
export const mismatches = {
  absent: '{{at}}is missing',
  unknownField: '{{at}}there is no such field',
  mustBeText: '{{at}}must be text',
  mustBeNumber: '{{at}}must be a number',
  mustBeWhole: '{{at}}must be a whole number',
  mustBeYesOrNo: '{{at}}must be true or false',
  mustBeList: '{{at}}must be a list',
  mustBeObject: '{{at}}must be an object',
  mustBeSimple: '{{at}}must be a number, text, true or false',
  mustBe: '{{at}}must be {{value}}',
  mustBeOneOf: '{{at}}must be one of {{values}}',
  atLeast: '{{at}}must be at least {{least}}',
  atMost: '{{at}}must be at most {{most}}',
  moreThan: '{{at}}must be more than {{limit}}',
  lessThan: '{{at}}must be less than {{limit}}',
  textTooShort: '{{at}}must have at least {{least}} characters',
  textTooLong: '{{at}}must have at most {{most}} characters',
  tooFew: '{{at}}must have at least {{least}} entries',
  tooMany: '{{at}}must have at most {{most}} entries',
  nameTooLong: '{{at}}a name must have at most {{most}} characters',
  mustBeMoment: '{{at}}must be an ISO 8601 date and time, such as 2026-01-31T09:30:00Z',
  mustBeChecksum: '{{at}}must be 8 hexadecimal digits',
  laneTwice: '{{at}}names a lane twice',
  mustBeRecordingName:
    '{{at}}must be the name of a recording in the library, ending in .toast.jsonl or .toastrun',
  mismatch: '{{at}}is not what was expected',
} as const;
export type MismatchName = keyof typeof mismatches;

/** A mismatch, independent of language. */
export interface Mismatch {
  /** The field as `a.b`, '' where it is the value as a whole. */
  field: string;
  name: MismatchName;
  values: Gaps;
}

type Issue = z.core.$ZodIssue;
/** Without the field. */
type Expected = [name: MismatchName, values?: Gaps];

/** A field name comes from the input and can be anything. */
const LONGEST_FIELD = 100;

/** What a schema refuses of a value: the first thing that does not fit. */
export function mismatchOf(value: unknown, error: z.ZodError): Mismatch {
  const issue = error.issues[0] as Issue;
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...issue.path, ...keys].join('.').slice(0, LONGEST_FIELD);
  const [name, values] = isAbsent(value, issue) ? (['absent'] as Expected) : expectedBy(issue);
  return { field, name, values: { at: field && `${field}: `, ...values } };
}

/** JSON has no `undefined`, so a field that is there is something. */
function isAbsent(value: unknown, { path }: Issue): boolean {
  let inner = value;
  for (const key of path) inner = (inner as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return path.length > 0 && inner === undefined;
}

function expectedBy(issue: Issue): Expected {
  if (Object.hasOwn(mismatches, issue.message)) return [issue.message as MismatchName];
  switch (issue.code) {
    case 'invalid_type':
      return [nameOfType[issue.expected] ?? 'mismatch'];
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return oneOf(issue.values.map((value) => JSON.stringify(value)));
    case 'invalid_format':
      return [issue.format === 'datetime' ? 'mustBeMoment' : 'mismatch'];
    case 'unrecognized_keys':
      return ['unknownField'];
    case 'invalid_key':
      return nameOf(issue.issues[0]);
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? oneOf(issue.options.map((each) => JSON.stringify(each)))
        : ['mustBeSimple'];
    default:
      return ['mismatch'];
  }
}

const nameOfType: Record<string, MismatchName> = {
  string: 'mustBeText',
  number: 'mustBeNumber',
  int: 'mustBeWhole',
  boolean: 'mustBeYesOrNo',
  array: 'mustBeList',
  object: 'mustBeObject',
  record: 'mustBeObject',
};

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Expected {
  const least = Number(minimum);
  if (origin === 'string') return ['textTooShort', { least }];
  if (origin === 'array') return ['tooFew', { least }];
  return inclusive ? ['atLeast', { least }] : ['moreThan', { limit: least }];
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Expected {
  const most = Number(maximum);
  if (origin === 'string') return ['textTooLong', { most }];
  if (origin === 'array') return ['tooMany', { most }];
  return inclusive ? ['atMost', { most }] : ['lessThan', { limit: most }];
}

function oneOf(values: string[]): Expected {
  const [value = '', ...more] = values;
  return more.length === 0 ? ['mustBe', { value }] : ['mustBeOneOf', { values: values.join(', ') }];
}

function nameOf(issue: Issue | undefined): Expected {
  return issue?.code === 'too_big' ? ['nameTooLong', { most: Number(issue.maximum) }] : ['mismatch'];
}
