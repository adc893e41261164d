import type { Fault } from '../../../shared/recording';
import mismatches from './mismatches';

export default {
  ...mismatches,
  empty: '파일이 비어 있습니다',
  headerCutOff: '헤더가 잘려 있습니다',
  notText: 'UTF-8 텍스트가 아닙니다',
  notJson: 'JSON이 아닙니다',
  tooLong: '{{most}}바이트보다 깁니다',
  tooManyEvents: '이벤트가 {{most}}개보다 많습니다',
  tooManyBytes: '모두 {{most}}바이트보다 큽니다',
  tooManyBookmarks: '책갈피가 {{most}}개보다 많습니다',
  brokenPacking: 'gzip 압축이 깨졌거나 잘려 있습니다',
  foreign: '토스트 주방의 녹화가 아닙니다',
  newer: '더 새로운 토스트 주방이 만든 녹화입니다 (형식 {{version}}, 여기서는 {{newest}}까지 읽습니다)',
  protoKey: '키 이름은 __proto__일 수 없습니다',
  noEvent: 'type: 그런 이벤트 종류는 없습니다',
  addedLine: '책갈피나 제목 줄은 {"bookmark": 또는 {"title":로 시작해야 합니다',
  bookmarkTime: 'bookmark.t: 실행이 끝나는 {{most}} 이하여야 합니다',
  afterFooter: '푸터 뒤에는 책갈피와 제목만 올 수 있습니다',
  lane: 'lane은 헤더에 있는 레인이어야 하는데 {{lane}}입니다',
  seq: 'seq는 {{before}}보다 커야 하는데 {{seq}}입니다',
  time: 't는 한 레인 안에서 줄어들 수 없습니다 ({{before}} 다음에 {{t}})',
  afterEnd: '{{lane}} 레인이 끝난 뒤에는 아무것도 올 수 없습니다',
  eventCount: 'events가 실제 이벤트 수와 다릅니다 (기록된 값 {{told}}, 실제 {{events}})',
  duration: 'durationMs가 마지막 이벤트의 시각과 다릅니다 (기록된 값 {{told}}, 실제 {{durationMs}})',
  checksum: 'checksum이 맞지 않습니다. 녹화한 뒤에 이벤트가 바뀌었습니다',
} satisfies Record<Fault, string>;
