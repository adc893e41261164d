import { MOST_SOURCE } from '../trace/limit';
import type { ProgramHeader, RunHeader } from '../trace/run-log';
import { encodeHeader, LONGEST_TEXT, MOST_TEXTS } from './header';
import { LONGEST_LINE } from './line';

/**
 * The header as a recording can hold it. What a program is given is cut where it is too long, and left out where even so
 * nobody could read the line again; so is the program's text.
 */
export function fittingHeader(header: RunHeader): RunHeader {
  const { program } = header;
  if (!program) return header;
  const cut = cutProgram(program);
  const tries = [cut, { ...cut, source: null }, { ...cut, source: null, args: [] }];
  const fitting = tries.find((each) => fits({ ...header, program: each }));
  return { ...header, program: fitting ?? cut };
}

function cutProgram({ source, args, ...program }: ProgramHeader): ProgramHeader {
  return {
    ...program,
    args: args.slice(0, MOST_TEXTS).map((arg) => arg.slice(0, LONGEST_TEXT)),
    source: source !== null && source.length <= MOST_SOURCE ? source : null,
  };
}

function fits(header: RunHeader): boolean {
  return new TextEncoder().encode(encodeHeader(header)).length <= LONGEST_LINE;
}
