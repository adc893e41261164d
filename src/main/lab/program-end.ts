/** The first of the events that a program ends with: what comes from here on waits for its exit code. */
const BEGINS = /^\["task-done",[\d.]+,0,/m;

/**
 * The last events of a program. It writes them before its process is gone, when it cannot know with which code that ends:
 * they are held back until then.
 */
export class ProgramEnd {
  #held = '';

  /** @returns what of these lines may be taken now */
  let(lines: string): string {
    if (this.#held !== '') {
      this.#held += lines;
      return '';
    }
    const at = BEGINS.exec(lines)?.index ?? lines.length;
    this.#held = lines.slice(at);
    return lines.slice(0, at);
  }

  /** The rest. @param code the process's, null where a signal ended it */
  release(code: number | null): string {
    const lines = this.#held.split('\n').filter(Boolean);
    this.#held = '';
    return lines.map((line) => `${code === null ? line : withCode(line, code)}\n`).join('');
  }
}

/** A line of the end, where that says another code than this; whatever else it is stays, and is checked by who reads it. */
function withCode(line: string, code: number): string {
  const [type, t, ...fields] = parsed(line);
  switch (type) {
    case 'program-exited':
      return fields[0] === code ? line : JSON.stringify([type, t, code, fields[1]]);
    case 'task-done':
      return JSON.stringify([type, t, fields[0], ...outcomeOf(fields[1], fields[2], code)]);
    case 'lane-ended':
      return JSON.stringify([type, t, ...outcomeOf(fields[0], fields[1], code)]);
    default:
      return line;
  }
}

function parsed(line: string): unknown[] {
  try {
    const fields = JSON.parse(line);
    return Array.isArray(fields) ? fields : [];
  } catch {
    return [];
  }
}

/** What the code says of an end; one that raised an error, or was stopped, stays what it was. */
function outcomeOf(outcome: unknown, error: unknown, code: number): unknown[] {
  const raised = error !== '' && !String(error).startsWith('SystemExit');
  if (outcome === 'stopped' || (code !== 0 && raised)) return [outcome, error];
  return code === 0 ? ['ok', ''] : ['failed', `SystemExit: ${code}`];
}
