import type { en } from './';

/** What a language's words look like: the keys of English, where only a language with a singular has `_one`. */
export type Translation = WordsLike<typeof en>;
export type Namespace = keyof typeof en;

/** A key of a namespace, as `t()` takes it: "figures.blocked". */
export type KeyOf<N extends Namespace> = Path<(typeof en)[N]>;

/** What fills the gaps of a sentence. */
export type Gaps = Record<string, string | number>;

/** Looks up words of a namespace: a key, or the first of several that there is. */
export type WordsOf<N extends Namespace> = (keys: KeyOf<N> | KeyOf<N>[], gaps?: Gaps) => string;

type WordsLike<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : WordsLike<T[K]>;
} & { [K in keyof T as K extends `${string}_one` ? K : never]?: string };

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? Base<K> : `${K}.${Path<T[K]>}`;
}[keyof T & string];

type Base<K extends string> = K extends `${infer Key}_${'one' | 'other'}` ? Key : K;
