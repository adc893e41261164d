import type { Bookmark } from '../recording/bookmark';
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
} satisfies Record<string, Text>;

/** Kitchen ms as seconds, to the millisecond. */
export function seconds(ms: number, language: Language): string {
  const value = String(Math.round(ms) / 1000);
  return language === 'ko' ? `${value}초` : `${value} s`;
}

export function workerName(worker: number, language: Language): string {
  return language === 'ko' ? `${worker + 1}번 도우미` : `helper ${worker + 1}`;
}

export function moreRows(count: number, language: Language): string {
  return language === 'ko' ? `그 밖에 ${count}줄` : `and ${count} more rows`;
}

/** @param recording "A" or "B", where two are compared; else '' */
export function eventsMissing(count: number, recording: string, language: Language): string {
  const whose = recording && `${recording}: `;
  if (language === 'ko') return `${whose}이벤트 ${count}개 빠짐`;
  return `${whose}${count} ${count === 1 ? 'event' : 'events'} missing`;
}

/** Of kitchen time, while the process did not run for `ms`. */
export function stoodStill(ms: number, language: Language): string {
  return language === 'ko' ? `${seconds(ms, language)} 멈춰 있음` : `suspended ${seconds(ms, language)}`;
}

export function bookmarkAt({ t, note }: Bookmark, language: Language): string {
  const where = language === 'ko' ? `${seconds(t, language)} 책갈피` : `Bookmark at ${seconds(t, language)}`;
  return note ? `${where}: ${note}` : where;
}
