import type { Bookmark } from '../recording/bookmark';
import { fill } from '../words/fill';
import type { Language, Text } from '../words/text';

/** What a timeline says beside the names that the lesson gives. */
export const words = {
  sync: { en: 'Synchronous', ko: '동기' },
  async: { en: 'Asynchronous', ko: '비동기' },
  work: { en: 'work', ko: '일' },
  wait: { en: 'wait', ko: '대기' },
  blocked: { en: 'blocked', ko: '블로킹' },
  ready: { en: 'ready', ko: '준비됨' },
  idle: { en: 'idle', ko: '유휴' },
  job: { en: 'on a helper', ko: '도우미가 함' },
  bell: { en: 'bell', ko: '벨' },
  due: { en: 'bell due', ko: '벨 예정' },
  late: { en: 'bell late', ko: '늦은 벨' },
  timeout: { en: 'timeout', ko: '타임아웃' },
  expired: { en: 'timed out', ko: '시간 초과' },
  lock: { en: 'holds the lock', ko: '자물쇠를 쥠' },
} satisfies Record<string, Text>;

/** What has gaps; a count of one may have words of its own. */
const sentences = {
  seconds: { en: '{{s}} s', ko: '{{s}}초' },
  helper: { en: 'helper {{n}}', ko: '{{n}}번 도우미' },
  moreRows: { en: 'and {{n}} more rows', ko: '그 밖에 {{n}}줄' },
  eventMissing: { en: '{{n}} event missing', ko: '이벤트 {{n}}개 빠짐' },
  eventsMissing: { en: '{{n}} events missing', ko: '이벤트 {{n}}개 빠짐' },
  suspended: { en: 'suspended {{time}}', ko: '{{time}} 멈춰 있음' },
  bookmark: { en: 'Bookmark at {{time}}', ko: '{{time}} 책갈피' },
} satisfies Record<string, Text>;

/** Kitchen ms as seconds, to the millisecond. */
export function seconds(ms: number, language: Language): string {
  return fill(sentences.seconds[language], { s: String(Math.round(ms) / 1000) });
}

export function workerName(worker: number, language: Language): string {
  return fill(sentences.helper[language], { n: worker + 1 });
}

export function moreRows(count: number, language: Language): string {
  return fill(sentences.moreRows[language], { n: count });
}

/** @param recording "A" or "B", where two are compared; else '' */
export function eventsMissing(count: number, recording: string, language: Language): string {
  const sentence = sentences[count === 1 ? 'eventMissing' : 'eventsMissing'];
  return (recording && `${recording}: `) + fill(sentence[language], { n: count });
}

/** Of kitchen time, while the process did not run for `ms`. */
export function stoodStill(ms: number, language: Language): string {
  return fill(sentences.suspended[language], { time: seconds(ms, language) });
}

export function bookmarkAt({ t, note }: Bookmark, language: Language): string {
  const where = fill(sentences.bookmark[language], { time: seconds(t, language) });
  return note ? `${where}: ${note}` : where;
}
