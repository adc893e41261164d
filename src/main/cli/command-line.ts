import { Command, CommanderError, Option } from 'commander';
import { fileFormats } from '../../shared/exports/formats';
import { languages } from '../../shared/words/text';
import { versions } from '../platform/versions';
import { badUsage } from './bad-usage';
import { compareCommand } from './compare-command';
import { exportCommand } from './export-command';
import { lessonsCommand } from './lessons-command';
import { recordCommand } from './record-command';
import { reportCommand } from './report-command';
import { runCommand } from './run-command';
import { isProgram, runProgramCommand } from './run-program-command';
import { serveCommand } from './serve-command';
import type { Terminal } from './terminal';
import {
  filmSpeed,
  parseFormat,
  parseHost,
  parseLanguage,
  parseMode,
  parseNewFile,
  parsePort,
  parseSeconds,
  parseSetting,
  parseSpeed,
  runSpeed,
  UsageError,
} from './usage';

/**
 * Carries out one command.
 * @param args what follows the program's name
 * @returns the exit code: 0 success, 1 a lesson failed or a file cannot be read or written, 2 bad usage, 128 + n for
 *   signal n
 */
export async function commandLine(args: string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = describe(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Help and the version were printed; the rest was explained.
    if (error instanceof CommanderError) return error.exitCode;
    terminal.complain(`toast-kitchen: ${error instanceof Error ? error.message : error}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

const recording = 'a recording (.toastrun, .toast.jsonl or .toast.jsonl.gz)';

const FORCE = 'overwrites an existing file';

/** Every command and what its arguments take; a description says what follows "must be" or "takes" in a complaint. */
function describe(terminal: Terminal, end: (exitCode: number) => void): Command {
  const program = new Command('toast-kitchen')
    .description('Two kitchens make the same order, one synchronous and one asynchronous.')
    .version(versions().app)
    .configureOutput({ writeOut: (text) => terminal.print(text.trimEnd()), writeErr: () => {} })
    .helpCommand(false);

  program
    .command('lessons')
    .summary('lists the lessons')
    .option('--json', 'one JSON object on stdout')
    .action((options) => end(lessonsCommand(options, terminal)));

  program
    .command('run')
    .summary('cooks a lesson, or a Python program, and reports')
    .argument('<lesson>', 'the id of a lesson, or a file that ends in .py or has a / in its name')
    .argument('[args...]', 'what the program is given')
    .addOption(new Option('--mode <mode>', 'sync, async or both').argParser(parseMode).default('both'))
    .addOption(
      new Option('--speed <N>', `${runSpeed.text}: kitchen seconds per second`).argParser((value) =>
        parseSpeed(value, runSpeed),
      ),
    )
    .addOption(new Option('--virtual', 'time jumps instead of passing').conflicts('speed'))
    .option('--set <name=value...>', 'name=value, for a parameter of the lesson', parseSetting)
    .option('--record <FILE>', 'a file to write, where the run is recorded', (value) =>
      parseNewFile('--record', value),
    )
    .option('--force', FORCE)
    .option('--json', 'one JSON object on stdout')
    .option('--input <FILE>', 'a file that the program reads as its standard input')
    .addOption(
      new Option(
        '--host <host>',
        'browser or process: what cooks a program (default: the browser that draws pictures, where there is one)',
      ).argParser(parseHost),
    )
    .action(async (asked, args, options) => {
      if (isProgram(asked)) return end(await runProgramCommand(asked, args, options, terminal));
      if (args.length > 0) throw new UsageError('run takes one <lesson>, the id of a lesson');
      end(await runCommand(asked, options, terminal));
    });

  program
    .command('record')
    .summary('runs your own Python and records its asyncio program')
    .argument('<command...>', 'the command that runs the program, after --')
    .option('--out <FILE>', 'a file to write; without it, the library of recordings', (value) =>
      parseNewFile('--out', value),
    )
    .option('--force', FORCE)
    .option('--no-output', 'leaves out what the program prints, and what its errors say')
    .option('--source', 'puts the text of the program in')
    .option('--values', 'puts the local variables of its coroutines and its arguments in')
    .action(async (command, options) => end(await recordCommand(command, options, terminal)));

  program
    .command('report')
    .summary('reports on a recording')
    .argument('<file>', recording)
    .option('--json', 'one JSON object on stdout')
    .action(async (file, options) => end(await reportCommand(file, options, terminal)));

  program
    .command('compare')
    .summary('compares two recordings: exits with 0 if their order is the same, else 1')
    .argument('<a>', recording)
    .argument('<b>', 'the recording to compare it with')
    .option('--json', 'one JSON object on stdout')
    .action(async (a, b, options) => end(await compareCommand(a, b, options, terminal)));

  program
    .command('export')
    .summary('writes a recording in another format')
    .argument('<file>', recording)
    .addOption(
      new Option('--to <format>', `one of ${fileFormats.join(', ')}`)
        .argParser(parseFormat)
        .makeOptionMandatory(),
    )
    .option('--out <FILE>', 'a file to write, or - for stdout (default)', (value) =>
      value === '-' ? value : parseNewFile('--out', value),
    )
    .option('--force', FORCE)
    .addOption(
      new Option('--language <language>', `the language of the texts: ${languages.join(' or ')}`)
        .argParser(parseLanguage)
        .default('en'),
    )
    .option('--no-source', 'leaves the text of a program out of an html page')
    .option('--no-values', 'leaves the values of its variables out of an html page')
    .option('--at <S>', 'the kitchen time that a png shows, in seconds (default: the end)', (value) =>
      parseSeconds('--at', value),
    )
    .option('--from <S>', 'the kitchen time at which a film begins, in seconds', (value) =>
      parseSeconds('--from', value),
    )
    .option('--until <S>', 'the kitchen time at which a film ends, in seconds', (value) =>
      parseSeconds('--until', value),
    )
    .addOption(
      new Option('--speed <N>', `${filmSpeed.text}: kitchen seconds per second of film`).argParser((value) =>
        parseSpeed(value, filmSpeed),
      ),
    )
    .action(async (file, options) => end(await exportCommand(file, options, terminal)));

  program
    .command('serve')
    .summary('serves the app to a browser until Ctrl-C')
    .option('--port <N>', 'a number from 0 to 65535; 0 (default) picks any free port', parsePort)
    .option('--no-open', 'does not open a browser')
    .action(async (options) => end(await serveCommand(options)));

  for (const command of [program, ...program.commands])
    command.exitOverride((error) => {
      throw error.exitCode === 0 ? error : badUsage(error, command);
    });
  return program;
}
