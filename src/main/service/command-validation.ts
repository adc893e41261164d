import { z } from 'zod';
import {
  type CommandName,
  type CommandProblem,
  commandInputs,
  commandNames,
} from '../../shared/api/kitchen-api';
import { recordingName } from '../../shared/api/recording-resource';
import { mismatchOf } from '../../shared/validation/mismatches';
import { InputError, type ProblemWords, problemText, problemWords } from '../../shared/validation/problems';

/** Why a command is refused or failed, as it crosses to the window. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly code: CommandProblem['code'],
    readonly field: string,
    /** To be said in another language. */
    readonly why: ProblemWords,
  ) {
    super(problemText(why));
  }
}

/** @param field of the input, '' where none is wrong */
export function refusal(
  code: CommandProblem['code'],
  name: ProblemWords['name'],
  values: ProblemWords['values'] = {},
  field = '',
): Refusal {
  return new Refusal(code, field, { name, values });
}

/** Whether there is a command of that name. @throws Refusal where there is none */
export function parseName(name: unknown): CommandName {
  if (typeof name === 'string' && Object.hasOwn(commandInputs, name)) return name as CommandName;
  const given = String(JSON.stringify(name)).slice(0, 60);
  throw refusal('bad-input', 'noCommand', { known: commandNames.join(', '), given }, 'command');
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
  const { field, name, values } = mismatchOf(input, parsed.error);
  throw refusal('bad-input', name, { ...values, at: `${field || 'input'}: ` }, field);
}

/** What went wrong, for the window; nothing of the inside leaks. */
export function problemOf(error: unknown): CommandProblem {
  if (error instanceof Refusal) {
    const { code, field, message, why } = error;
    return { code, field, message, why };
  }
  const why = problemWords(error);
  const refused = error instanceof InputError;
  const [code, field] = refused ? (['bad-input', error.field] as const) : (['failed', ''] as const);
  return { code, field, message: problemText(why), why };
}
