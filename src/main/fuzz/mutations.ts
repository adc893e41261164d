import fc from 'fast-check';
import { traceEventFields } from '../../shared/trace/trace';

/** Changes a recording's text; the same mutation always makes the same change. */
type Mutation = (text: string) => string;

const keys = [
  ...new Set(Object.values(traceEventFields).flatMap((fields) => Object.keys(fields))),
  ...['seq', 'lane', 't', 'type', 'end', 'events', 'durationMs', 'checksum'],
  ...['format', 'version', 'id', 'lesson', 'parameters', 'lanes', 'speed', 'virtual', 'startedAt', 'madeBy'],
  ...['bookmark', 'note', 'removed', 'title'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''],
];

/** A value as it stands in JSON text; some are no JSON. */
const value = fc.oneof(
  fc.constantFrom(
    'NaN',
    'Infinity',
    '-1',
    '-0',
    '1e999',
    '1e308',
    '9007199254740993',
    '0.1',
    'null',
    'true',
    '""',
  ),
  fc.constantFrom('[]', '{}', '{"__proto__":{"polluted":true}}', '{"toJSON":1}', '"\\ud800"', '1000000000'),
  fc.integer({ min: 1, max: 5000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.integer({ min: 1, max: 5000 }).map((depth) => '{"a":'.repeat(depth)),
  fc
    .oneof(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 490, max: 510 }))
    .map((length) => JSON.stringify('x'.repeat(length))),
  fc.json({ maxDepth: 2 }),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
/** A place in a text or a list, wherever it ends. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const textMutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.string({ maxLength: 6, unit: 'binary' })).map(
    ([at, more]): Mutation =>
      (text) =>
        spliced(text, at, 0, more),
  ),
  fc.tuple(place, fc.nat(200)).map(
    ([at, length]): Mutation =>
      (text) =>
        spliced(text, at, length, ''),
  ),
  fc.tuple(place, fc.constantFrom(...'{}[]",:\n\r\t 0-\\\u0000\ufeff')).map(
    ([at, letter]): Mutation =>
      (text) =>
        spliced(text, at, 1, letter),
  ),
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.constantFrom<Mutation>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => `\ufeff${text}`,
    (text) => text + text,
    (text) => text.trimEnd(),
  ),
);

const lineMutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.constantFrom('drop', 'repeat', 'swap', 'join', 'split', 'blank')).map(
    ([at, what]): Mutation =>
      (text) => {
        const lines = text.split('\n');
        const index = Math.floor(at * lines.length);
        const [line = '', next = ''] = lines.slice(index, index + 2);
        const half = Math.floor(line.length / 2);
        if (what === 'drop') lines.splice(index, 1);
        if (what === 'repeat') lines.splice(index, 0, line);
        if (what === 'swap') lines.splice(index, 2, next, line);
        if (what === 'join') lines.splice(index, 2, `${line},${next}`);
        if (what === 'split') lines.splice(index, 1, line.slice(0, half), line.slice(half));
        if (what === 'blank') lines.splice(index, 0, '');
        return lines.join('\n');
      },
  ),
  fc.tuple(place, fc.constantFrom(...keys), value).map(
    ([at, key, json]): Mutation =>
      (text) =>
        inLine(text, at, (line) => withField(line, key, json)),
  ),
  fc.tuple(place, place, value).map(
    ([at, which, json]): Mutation =>
      (text) =>
        inLine(text, at, (line) => withOtherValue(line, which, json)),
  ),
  fc.tuple(place, value).map(
    ([at, json]): Mutation =>
      (text) =>
        inLine(text, at, () => json),
  ),
);

/** The first line is the header and the last one the footer: they are few among the lines, and have most to say. */
const edgeMutations: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom(0, 0.999), place, fc.constantFrom(...keys), value, fc.boolean())
  .map(
    ([at, which, key, json, add]): Mutation =>
      (text) =>
        inLine(text.trimEnd(), at, (line) =>
          add ? withField(line, key, json) : withOtherValue(line, which, json),
        ),
  );

/** One to three changes, one after the other. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof(textMutations, lineMutations, edgeMutations), { minLength: 1, maxLength: 3 })
  .map(
    (changes): Mutation =>
      (text) =>
        changes.reduce((changed, change) => change(changed), text),
  );

/** Changes the bytes of a file. */
export const byteMutation: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(
    ([at, mask]) =>
      (bytes: Uint8Array) =>
        bytes.map((byte, index) => (index === Math.floor(at * bytes.length) ? byte ^ mask : byte)),
  ),
  place.map((at) => (bytes: Uint8Array) => bytes.subarray(0, Math.floor(at * bytes.length))),
  fc.uint8Array({ maxLength: 40 }).map((more) => (bytes: Uint8Array) => new Uint8Array([...bytes, ...more])),
  fc.tuple(place, fc.uint8Array({ maxLength: 10 })).map(([at, more]) => (bytes: Uint8Array) => {
    const index = Math.floor(at * bytes.length);
    return new Uint8Array([...bytes.subarray(0, index), ...more, ...bytes.subarray(index)]);
  }),
);

function spliced(text: string, at: number, length: number, more: string): string {
  const index = Math.floor(at * text.length);
  return text.slice(0, index) + more + text.slice(index + length);
}

function inLine(text: string, at: number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const index = Math.floor(at * lines.length);
  lines[index] = change(lines[index] as string);
  return lines.join('\n');
}

function withField(line: string, key: string, json: string): string {
  return line.replace('{', () => `{${JSON.stringify(key)}:${json},`);
}

/** The line with the value of one of its fields replaced. */
function withOtherValue(line: string, which: number, json: string): string {
  const fields = [...line.matchAll(/:("[^"]*"|[-\d.e]+|true|false)(?=[,}])/g)];
  const field = fields[Math.floor(which * fields.length)];
  return field ? `${line.slice(0, field.index)}:${json}${line.slice(field.index + field[0].length)}` : json;
}
