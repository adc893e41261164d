import { placeOf } from '../../shared/trace/place';
import type { SceneWords } from './captions';

/** Why a lane ended that did not come to its end, by what its trace says; what is not known stays as it is. */
const reasons: readonly [RegExp, 'limit' | 'closed' | 'wouldBlock'][] = [
  [/^limit$/, 'limit'],
  [/^the window that cooked it was closed$/, 'closed'],
  [/^(?:\w+: )?would block for ever: (.+), which nothing else will finish$/s, 'wouldBlock'],
];

/** The reason in the window's language. */
export function endReason(error: string, words: SceneWords): string {
  for (const [pattern, reason] of reasons) {
    const found = pattern.exec(error);
    if (found) return words(`ends.${reason}`, { where: whereOf(found[1] ?? '', words) });
  }
  return error;
}

function whereOf(label: string, words: SceneWords): string {
  const place = placeOf(label);
  return place ? words('ends.where', { line: place.line, name: place.function }) : label;
}
