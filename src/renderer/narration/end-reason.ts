import { type EndlessWait, readEndlessWaits, readEndReason } from '../../shared/trace/end-reasons';
import { placeOf } from '../../shared/trace/place';
import type { SceneWords } from './captions';

/** Why a lane ended that did not come to its end, in the window's language; what is not known stays as it is. */
export function endReason(error: string, words: SceneWords): string {
  const read = readEndReason(error);
  if (!read) return error;
  const { where = '', waits = '', ...gaps } = read.gaps;
  if (read.reason === 'waits') {
    const told = readEndlessWaits(waits).map((wait) => waitText(wait, words));
    return words('ends.waits', { waits: told.join(words('ends.next')) });
  }
  return words(`ends.${read.reason}`, { ...gaps, where: whereOf(where, words) });
}

function waitText({ name, for: kinds, at }: EndlessWait, words: SceneWords): string {
  if (kinds.length === 0) return name;
  const what = kinds.map((each) => whatText(each, words)).join(words('ends.and'));
  if (!name) return what;
  return words(at ? 'ends.waitAt' : 'ends.wait', { name, what, where: whereOf(at, words) });
}

/** A task goes by its name; the rest says what it is, too. */
function whatText([kind, name]: readonly [string, string], words: SceneWords): string {
  switch (kind) {
    case 'task':
      return name;
    case 'lock':
    case 'semaphore':
    case 'event':
    case 'condition':
    case 'queue':
    case 'barrier':
      return words(`resource.${kind}`, { name });
    case 'future':
    case 'job':
    case 'more':
      return words(`ends.kind.${kind}`, { name });
    default:
      return kind === 'a' ? words('ends.kind.something') : `${kind} ${name}`.trim();
  }
}

function whereOf(label: string, words: SceneWords): string {
  const place = placeOf(label);
  return place ? words('ends.where', { line: place.line, name: place.function }) : label;
}
