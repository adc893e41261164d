import { commandLine } from '../cli/command-line';
import { terminal } from '../cli/terminal';

process.exitCode = await commandLine(process.argv.slice(2), terminal());
