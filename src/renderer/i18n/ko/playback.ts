export default {
  cooking: '요리하는 동안에는 0.25배~8배, 다시 볼 때는 0.1배~64배로 볼 수 있습니다.',
  missing_other: '이벤트 {{count}}개 빠짐',
  missingOf_other: '{{recording}}: 이벤트 {{count}}개 빠짐',
  stoodStill: '{{s}}초 멈춰 있음',
  suspended:
    '프로그램이 {{s}}초 동안 실행되지 않았습니다. 컴퓨터가 잠들었거나 프로그램이 멈춰 있었고, 주방 시간도 함께 멈췄습니다.',
  gaps: '일부 이벤트가 도착하지 않았습니다({{missing}}). 빠진 곳은 타임라인에 표시하고, 나머지는 그대로 보여 줍니다.',
  select: '끌어서 구간 선택 (또는 Shift+끌기)',
  range: '선택한 구간: {{from}}~{{to}}초',
  rangeShort: '{{from}}~{{to}}초',
  from: '구간의 시작',
  to: '구간의 끝',
  loop: '구간 반복 재생 (Y)',
  clear: '구간 지우기 (Esc)',
};
