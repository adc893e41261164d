import { isTime } from './layout';

/** A line that says nothing that an event could be: `line` from 1, within its batch. */
export class WireError extends Error {
  override name = 'WireError';
  constructor(
    readonly line: number,
    readonly what: string,
  ) {
    super(`line ${line}: ${what}`);
  }
}

/** What short lines stand for that begin with this form's number. `names`: of variables, as JSON. */
type Form = { kind: 'turn'; label: string } | { kind: 'names'; label: string; names: string[] };

/**
 * The short lines of the wire: most of what a program says are steps, which a traced program has no time to write out. They have
 * the time of the line before.
 *
 *     ["now", t]                         what follows has this time
 *     ["turn", form, label]              makes a form known:
 *     ["names", form, label, name, …]    and another
 *     task                               ["step-started", t, task]
 *     [form, task]                       ["task-suspended", t, task, "turn", label, ""]
 *     [form, task, text, …]              ["values", t, task, label, {name: text, …}]
 *     [[form, task]]                     a whole step: task, [form, task]
 *     [[form, task, text, …]]            and one after which the task holds something else: task, a turn at the label, the values
 */
export class WireForms {
  readonly #forms = new Map<number, Form>();
  #now = 0;

  /**
   * The values of the events that a line stands for, one after the other; none where it is none by itself.
   * @param latest time of the latest event, ms
   */
  writtenOut(line: unknown, latest: number, number: number): unknown[][] {
    const t = Math.max(latest, this.#now);
    if (typeof line === 'number') return [['step-started', t, line]];
    if (!Array.isArray(line)) throw new WireError(number, 'not a list in JSON');
    const [first] = line as unknown[];
    if (typeof first === 'number') return [this.#ofForm(line, t, number)];
    if (Array.isArray(first) && line.length === 1) return this.#wholeStep(first, t, number);
    if (first === 'now') return this.#setTime(line as unknown[], t, number);
    if (first !== 'turn' && first !== 'names') return [line as unknown[]];
    return this.#learn(first, line as unknown[], number);
  }

  #wholeStep(line: unknown[], t: number, number: number): unknown[][] {
    const end = this.#ofForm(line, t, number);
    const [type, , task, label] = end;
    const turn = type === 'values' ? [turnOf(t, task, label)] : [];
    return [['step-started', t, task], ...turn, end];
  }

  #ofForm([id, task, ...texts]: unknown[], t: number, number: number): unknown[] {
    const form = this.#forms.get(id as number);
    if (form?.kind === 'turn' && texts.length === 0) return turnOf(t, task, form.label);
    if (form?.kind !== 'names' || texts.length !== form.names.length || !texts.every(isText))
      throw new WireError(number, 'not what a form holds');
    const values = form.names.map((name, index) => `${name}: ${JSON.stringify(texts[index])}`);
    return ['values', t, task, form.label, `{${values.join(', ')}}`];
  }

  #setTime([, t]: unknown[], earliest: number, number: number): [] {
    if (!isTime(t) || t < earliest) throw new WireError(number, 'a time that is none, or falls');
    this.#now = t;
    return [];
  }

  #learn(kind: Form['kind'], [, id, label, ...names]: unknown[], number: number): [] {
    const fits = typeof id === 'number' && isText(label) && names.every(isText);
    if (!fits || (kind === 'turn' && names.length > 0)) throw new WireError(number, 'no form of a line');
    const form =
      kind === 'turn' ? { kind, label } : { kind, label, names: names.map((name) => JSON.stringify(name)) };
    this.#forms.set(id, form);
    return [];
  }
}

function turnOf(t: number, task: unknown, label: unknown): unknown[] {
  return ['task-suspended', t, task, 'turn', label, ''];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
