import type { Command, CommanderError } from 'commander';
import { UsageError } from './usage';

/** What is wrong with the arguments, in one line that names the argument and what it takes. */
export function badUsage(error: CommanderError, command: Command): UsageError {
  const name = command.name();
  const [, given = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const option = command.options.find(({ flags }) => flags === given);
  switch (error.code) {
    case 'commander.help':
      return new UsageError(`the command is missing: it must be one of ${commandsOf(command)}`);
    case 'commander.unknownCommand':
      return new UsageError(`the command must be one of ${commandsOf(command)}, not "${given}"`);
    case 'commander.unknownOption':
      return new UsageError(`${given} is not an option of ${name}, which takes ${optionsOf(command)}`);
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return new UsageError(`${option?.long} must be ${option?.description}`);
    case 'commander.conflictingOption':
      return new UsageError(
        '--speed cannot be combined with --virtual: virtual time jumps instead of passing',
      );
    case 'commander.missingArgument':
    case 'commander.excessArguments':
      return new UsageError(`${name} takes ${argumentsOf(command)}`);
    default:
      return new UsageError(error.message.replace(/^error: /, ''));
  }
}

const commandsOf = ({ commands }: Command) => commands.map((command) => command.name()).join(', ');
const optionsOf = ({ options }: Command) => options.map(({ flags }) => flags).join(', ') || 'none';
const argumentsOf = ({ registeredArguments }: Command) =>
  registeredArguments.map((each) => `one <${each.name()}>, ${each.description}`).join(', and ') ||
  'options only';
