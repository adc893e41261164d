export default {
  title: '결과',
  seconds: '{{value}}초',
  megabytes: '{{value}}MB',
  times: '{{value}}배',
  failed: {
    sync: '동기 주방이 {{s}}초 만에 실패했습니다',
    async: '비동기 주방이 {{s}}초 만에 실패했습니다',
    why: '이유: {{error}}',
  },
  stopped: {
    headline: '{{s}}초에 멈췄습니다',
    cutOff: '녹화가 {{s}}초에서 끊겼습니다',
    explanation: '모두 서빙하지 못해 두 주방을 비교할 수 없습니다. 각 주방이 한 일까지만 보여 줍니다.',
  },
  single: {
    sync: '동기 주방은 {{s}}초 걸렸습니다',
    async: '비동기 주방은 {{s}}초 걸렸습니다',
    explanation: '요리사는 {{work}}초 일했고, {{blocked}}초 막혀 있었고, {{idle}}초 쉬었습니다.',
  },
  sameMode: {
    sync: '두 주방 모두 동기: {{left}}초, {{right}}초',
    async: '두 주방 모두 비동기: {{left}}초, {{right}}초',
    explanation: '한쪽을 바꾸면 기다림의 대가가 보입니다.',
  },
  faster: {
    sameWork: '똑같이 {{work}}초어치 일을 하고도 비동기가 {{times}}배 빨랐습니다',
    headline: '비동기가 {{times}}배 빨랐습니다',
    usedMost:
      '음식이 익는 동안 동기 요리사는 {{blocked}}초를 막힌 채 서 있었고, 비동기 요리사는 {{idle}}초만 쉬었습니다.',
    usedAll:
      '음식이 익는 동안 동기 요리사는 {{blocked}}초를 막힌 채 서 있었고, 비동기 요리사는 조금도 쉬지 않았습니다.',
    overlapped:
      '기다리는 시간이 겹쳤습니다. 하나씩 기다리면 {{blocked}}초, 함께 기다리니 {{idle}}초였습니다.',
    bothBlocked:
      '동기 요리사는 {{blocked}}초, 비동기 요리사는 {{asyncBlocked}}초 막혀 있었습니다. 블로킹 호출은 이벤트 루프 전체를 멈춰 세웁니다.',
  },
  even: {
    headline: '비동기가 더 빠르지 않았습니다: {{asyncSeconds}}초, 동기 {{syncSeconds}}초',
    nothingToWaitFor: '기다릴 것이 없어서 두 요리사 모두 {{work}}초를 쉬지 않고 일했습니다.',
    nothingElseToDo:
      '기다리는 동안 다른 일이 없었습니다. 동기 요리사는 {{blocked}}초 막혀 있었고, 비동기 요리사는 {{idle}}초 쉬었습니다.',
  },
  slower: {
    headline: '비동기가 {{more}}초 더 걸렸습니다',
    explanation: '비동기 요리사는 {{idle}}초 쉬었고, 동기 요리사는 {{blocked}}초 막혀 있었습니다.',
    asyncBlocked:
      '비동기 요리사가 {{asyncBlocked}}초 막혀 있었습니다. 블로킹 호출은 이벤트 루프 전체를 멈춰 세웁니다.',
  },
  warned: {
    sync: '동기 주방에 경고가 나왔습니다: {{warning}}',
    async: '비동기 주방에 경고가 나왔습니다: {{warning}}',
  },
  unequal: {
    headline: '두 주방이 해낸 일이 다릅니다',
    explanation:
      '잘 끝난 태스크: 동기 주방 {{syncTasks}}개 중 {{syncDone}}개, 비동기 주방 {{asyncTasks}}개 중 {{asyncDone}}개.',
    served:
      '서빙한 주문: 동기 주방 {{syncTasks}}건 중 {{syncDone}}건, 비동기 주방 {{asyncTasks}}건 중 {{asyncDone}}건.',
  },
  lateBell: '이벤트 루프가 {{still}}초 동안 멈춰 서서 벨이 {{late}}초 늦게 울렸습니다.',
  inversions: '온 순서와 뒤바뀌어 처리된 메시지 쌍: {{sync}} {{syncPairs}}쌍, {{async}} {{asyncPairs}}쌍.',
  named: {
    single: { sync: '{{sync}}: {{s}}초', async: '{{async}}: {{s}}초' },
    sameMode: {
      sync: '양쪽 모두 {{sync}}: {{left}}초, {{right}}초',
      async: '양쪽 모두 {{async}}: {{left}}초, {{right}}초',
    },
    faster: { headline: '{{async}} 쪽이 {{times}}배 빨랐습니다' },
    even: { headline: '{{async}} 쪽이 더 빠르지 않았습니다' },
    slower: { headline: '{{async}} 쪽이 {{more}}초 더 걸렸습니다' },
    process:
      '{{sync}}: {{syncSeconds}}초, 스레드 {{syncThreads}}개, 문맥 교환 {{syncSwitches}}번, {{syncMegabytes}}MB. {{async}}: {{asyncSeconds}}초, 스레드 {{asyncThreads}}개, 문맥 교환 {{asyncSwitches}}번, {{asyncMegabytes}}MB.',
    processSwitches:
      '{{sync}}: {{syncSeconds}}초, 문맥 교환 {{syncSwitches}}번, {{syncMegabytes}}MB. {{async}}: {{asyncSeconds}}초, 문맥 교환 {{asyncSwitches}}번, {{asyncMegabytes}}MB.',
    processMemory:
      '{{sync}}: {{syncSeconds}}초, {{syncMegabytes}}MB. {{async}}: {{asyncSeconds}}초, {{asyncMegabytes}}MB.',
    explanation: '{{sync}} {{syncSeconds}}초, {{async}} {{asyncSeconds}}초 걸렸습니다.',
  },
  servedAfter: '모두 서빙하기까지',
  endedAfter: '끝나기까지',
  blockedFor: '막힘 {{s}}초',
  lastSeenAt: '마지막 기록',
  idle: '쉼',
  sooner: '{{s}}초 빠름',
  figures: {
    threads: '스레드',
    memory: '메모리',
    switches: '문맥 교환',
    work: '일한 시간',
    blocked: '막힌 시간',
    idle: '쉰 시간',
    longestStep: '가장 오래 붙잡은 시간',
    latency: '준비 큐에서 가장 오래 기다린 시간',
    latestBell: '가장 늦은 벨',
    inversions: '뒤바뀐 쌍',
    suspended: '멈춰 있던 시간(제외)',
  },
  inBoth: '양쪽 모두 같음',
  inNeither: '어느 쪽도 없음',
  notGiven: '이 시스템은 알려 주지 않음',
  tasks: '태스크의 시작과 끝',
  readyFor: '준비 {{s}}초',
  moreTasks: '외 {{n}}개',
  orders: '주문부터 서빙까지',
  half: '절반은',
  most: '95%는',
  showed: '알게 된 것',
  notBegun: '시작 안 함',
  replay: '다시 보기',
  back: '주방으로',
};
