import type { AwaitLine, AwaitNode } from '../../../shared/state/await-graph';
import { placeOf } from '../../../shared/trace/place';
import type { WordsOf } from '../../i18n/en/translation';
import { inSeconds } from '../../words/names';

export type AwaitWords = WordsOf<'program'>;

/** What stands behind a name in the tree: what kind of thing it is, what it waits for, and where. */
export function noteOf({ kind, what, on, label, deadlineMs }: AwaitNode, words: AwaitWords): string {
  const place = placeOf(label);
  const where = place ? words('awaits.line', { line: place.line }) : '';
  if (kind === 'timer')
    return deadlineMs === null ? '' : words('awaits.rings', { s: inSeconds(deadlineMs, false) });
  if (kind === 'resource' || kind === 'future') return [what, where].filter(Boolean).join(' · ');
  if (kind === 'job') return where;
  return [on ? words(`awaits.on.${on}`) : words('awaits.runs'), where].filter(Boolean).join(' · ');
}

/** The tree as text, one line each, as a terminal would show it. */
export function awaitText(lines: readonly AwaitLine[], words: AwaitWords): string {
  return lines
    .map(({ node, rule, again }) => {
      const name = node.name || words(`awaits.kind.${node.kind}`, { id: node.id });
      const note = again ? words('awaits.again') : noteOf(node, words);
      const mark = node.deadlocked ? ` (${words('awaits.stuck')})` : '';
      return `${rule}${name}${note ? `  ${note}` : ''}${mark}\n`;
    })
    .join('');
}
