import type { LessonCard, ParameterSpec } from '../../shared/lesson/lesson';
import { lessons } from '../lessons';
import type { Terminal } from './terminal';

/** Lists the lessons with their parameters. */
export function lessonsCommand({ json }: { json?: boolean }, terminal: Terminal): number {
  const cards = lessons.map(({ card }) => card);
  if (json) terminal.printJson({ lessons: cards.map(toJson) });
  else terminal.print(cards.map(toText).join('\n\n'));
  return 0;
}

function toJson({ id, title, summary, parameters, orderable }: LessonCard) {
  return { id, title, summary, parameters, orderable };
}

function toText({ id, title, summary, parameters }: LessonCard): string {
  const settings = Object.entries(parameters).map(([name, spec]) => `  --set ${name}=${describe(spec)}`);
  return [`${id}: ${title.en}`, summary.en, ...settings].join('\n');
}

function describe(spec: ParameterSpec): string {
  if (spec.type === 'choice') return `${spec.default}  (${Object.keys(spec.options).join(', ')})`;
  if (spec.type === 'text') return `"${spec.default}"  (${spec.expected.en})`;
  return `${spec.default}  (${spec.min} to ${spec.max}${spec.unit && ` ${spec.unit}`}: ${spec.label.en})`;
}
