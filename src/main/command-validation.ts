import { z } from 'zod';
import { type CommandName, type CommandProblem, commandInputs, commandNames } from '../shared/kitchen-api';
import { InputError } from '../shared/lesson';
import { type ProblemWords, problemText, problemWords } from '../shared/problems';
import { recordingName } from '../shared/recording-resource';

/** Why a command is refused or failed, as it crosses to the window. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly code: CommandProblem['code'],
    message: string,
    readonly field = '',
    /** The message in words that a window says in its own language. */
    readonly why?: ProblemWords,
  ) {
    super(message);
  }
}

/** @param field of the input, '' where none is wrong */
export function refusal(
  code: CommandProblem['code'],
  name: ProblemWords['name'],
  values: ProblemWords['values'] = {},
  field = '',
): Refusal {
  return new Refusal(code, problemText({ name, values }), field, { name, values });
}

/** Whether there is a command of that name. @throws Refusal where there is none */
export function parseName(name: unknown): CommandName {
  if (typeof name === 'string' && Object.hasOwn(commandInputs, name)) return name as CommandName;
  const shown = String(JSON.stringify(name)).slice(0, 60);
  throw new Refusal('bad-input', `command takes one of ${commandNames.join(', ')}, not ${shown}`, 'command');
}

/** The input as the contract has it. @throws Refusal that names the field */
export function parseInput<C extends CommandName>(
  name: C,
  input: unknown,
): z.output<(typeof commandInputs)[C]> {
  return parse<unknown>(commandInputs[name], input) as z.output<(typeof commandInputs)[C]>;
}

const recordingAsked = z.strictObject({ name: recordingName });

/** The name as the contract has it. @throws Refusal that names the field */
export function parseRecordingName(name: unknown): string {
  return parse(recordingAsked, { name }).name;
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '');
  throw new Refusal('bad-input', `${field || 'input'}: ${issue?.message ?? 'not understood'}`, field);
}

/** What went wrong, for the window; nothing of the inside leaks. */
export function problemOf(error: unknown): CommandProblem {
  if (error instanceof Refusal) {
    const { code, field, message, why } = error;
    return { code, field, message, ...(why && { why }) };
  }
  if (error instanceof InputError) return { code: 'bad-input', field: error.field, message: error.message };
  const why = problemWords(error);
  return { code: 'failed', field: '', message: problemText(why), why };
}
