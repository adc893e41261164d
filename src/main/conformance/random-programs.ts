import fc from 'fast-check';

/** What a random program does next; `x` is what it prints, `i` picks a task, a future or a semaphore. */
export interface Op {
  kind: string;
  x: number;
  i: number;
  ms: number;
  ops: Op[];
}

export interface RandomProgram {
  ops: Op[];
  /** Main ends with its last operation, whatever its tasks do. */
  leaves: boolean;
}

const plain = [
  'say',
  'soon',
  'later',
  'sleep',
  'hold',
  'fail',
  'cancel',
  'uncancel',
  'wait_task',
  'gather',
  'shield',
  'set',
  'wait_future',
];
const nested = ['spawn', 'spawn', 'spawn', 'child', 'group', 'timeout', 'semaphore', 'swallow', 'clean'];

const i = fc.nat({ max: 5 });
const ms = fc.constantFrom(0, 0, 5, 5, 10, 20);
const { op } = fc.letrec<{ op: Omit<Op, 'x'> }>((tie) => ({
  op: fc.oneof(
    { maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
    fc.record({ kind: fc.constantFrom(...plain), i, ms, ops: fc.constant<Op[]>([]) }),
    fc.record({
      kind: fc.constantFrom(...nested),
      i,
      ms,
      ops: fc.array(tie('op') as fc.Arbitrary<Op>, { minLength: 1, maxLength: 5, size: 'max' }),
    }),
  ),
}));

/** Random programs of every kind of operation, which shrink to small ones. */
export const randomProgram: fc.Arbitrary<RandomProgram> = fc
  .record({
    ops: fc.array(op as fc.Arbitrary<Op>, { minLength: 1, maxLength: 9, size: 'max' }),
    leaves: fc.boolean(),
  })
  .map(({ ops, leaves }) => ({ ops: numbered(ops, { last: 0 }), leaves }));

/** Each operation prints a number of its own. */
function numbered(ops: Op[], count: { last: number }): Op[] {
  return ops.map((each) => {
    const x = ++count.last;
    return { ...each, x, ops: numbered(each.ops, count) };
  });
}

/** A program to be read: one operation a line. */
export function drawn({ ops, leaves }: RandomProgram): string {
  return [...lines(ops, ''), leaves ? 'main ends' : 'main waits for all'].join('\n');
}

function lines(ops: Op[], indent: string): string[] {
  return ops.flatMap(({ kind, x, i, ms, ops: inner }) => [
    `${indent}${x}: ${kind} i=${i} ms=${ms}`,
    ...lines(inner, `${indent}  `),
  ]);
}
