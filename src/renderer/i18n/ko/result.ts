export default {
  title: '결과',
  sync: '동기',
  async: '비동기',
  seconds: '{{value}}초',
  times: '{{value}}배',
  failed: {
    sync: '동기 주방이 {{s}}초 만에 실패했습니다',
    async: '비동기 주방이 {{s}}초 만에 실패했습니다',
    why: '이유: {{error}}',
  },
  stopped: {
    headline: '{{s}}초에 멈췄습니다',
    cutOff: '녹화가 {{s}}초에서 끊겼습니다',
    explanation: '모두 서빙하지 못해 두 주방을 견줄 수 없습니다. 각 주방이 한 일까지만 보여 줍니다.',
  },
  single: {
    sync: '동기 주방은 {{s}}초 걸렸습니다',
    async: '비동기 주방은 {{s}}초 걸렸습니다',
    explanation: '요리사는 {{work}}초 일했고, {{blocked}}초 막혀 있었고, {{idle}}초 쉬었습니다.',
  },
  sameMode: {
    sync: '두 주방 모두 동기: {{left}}초, {{right}}초',
    async: '두 주방 모두 비동기: {{left}}초, {{right}}초',
    explanation: '한쪽을 바꾸면 기다림의 값이 보입니다.',
  },
  faster: {
    sameWork: '똑같은 {{work}}초의 일, 비동기가 {{times}}배 빨랐습니다',
    headline: '비동기가 {{times}}배 빨랐습니다',
    usedMost:
      '음식이 익는 동안 동기 요리사는 {{blocked}}초를 막힌 채 서 있었고, 비동기 요리사는 {{idle}}초만 쉬었습니다.',
    usedAll:
      '음식이 익는 동안 동기 요리사는 {{blocked}}초를 막힌 채 서 있었고, 비동기 요리사는 조금도 쉬지 않았습니다.',
    bothBlocked:
      '동기 요리사는 {{blocked}}초, 비동기 요리사는 {{asyncBlocked}}초 막혀 있었습니다. 막는 호출은 이벤트 루프 전체를 세웁니다.',
  },
  even: {
    headline: '비동기가 더 빠르지 않았습니다',
    nothingToWaitFor: '기다릴 것이 없어서 두 요리사 모두 {{work}}초를 쉬지 않고 일했습니다.',
    nothingElseToDo:
      '음식이 익는 동안 달리 할 일이 없었습니다. 동기 요리사는 {{blocked}}초 막혀 있었고, 비동기 요리사는 {{idle}}초 쉬었습니다.',
  },
  slower: {
    headline: '비동기가 {{more}}초 더 걸렸습니다',
    explanation: '비동기 요리사는 {{idle}}초 쉬었고, 동기 요리사는 {{blocked}}초 막혀 있었습니다.',
    asyncBlocked:
      '비동기 요리사가 {{asyncBlocked}}초 막혀 있었습니다. 막는 호출은 이벤트 루프 전체를 세웁니다.',
  },
  servedAfter: '모두 서빙하기까지',
  endedAfter: '끝나기까지',
  blockedFor: '막힘 {{s}}초',
  lastSeenAt: '마지막 기록',
  idle: '쉼',
  sooner: '{{s}}초 빠름',
  figures: { work: '일한 시간', blocked: '막힌 시간', idle: '쉰 시간' },
  inBoth: '양쪽 모두 같음',
  inNeither: '어느 쪽도 없음',
  inOne: { sync: '동기', async: '비동기' },
  tasks: '작업의 시작과 끝',
  short: { sync: '동기', async: '비동기' },
  notBegun: '시작 안 함',
  replay: '다시 보기',
  back: '주방으로',
};
