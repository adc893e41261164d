import type { Finder, FindingKind } from './finding';

/** What Python itself says on stderr, by the words of CPython's coroutines (`_PyErr_WarnUnawaitedCoroutine`) and futures. */
const said: readonly [FindingKind, RegExp][] = [
  ['never-awaited', /coroutine '(.+)' was never awaited/],
  ['never-retrieved', /^(Task|Future|_GatheringFuture) exception was never retrieved/],
];

/** Coroutines that nobody awaited and exceptions that nobody took. */
export const findWarnings: Finder = (events) =>
  events.flatMap((event, index) => {
    if (event.type !== 'warned') return [];
    const { t, task, label, text } = event;
    const [kind, words] = said.find(([, pattern]) => pattern.test(text)) ?? [];
    if (!kind || !words) return [];
    return [{ kind, index, t, task, label, text, other: words.exec(text)?.[1] ?? '' }];
  });
