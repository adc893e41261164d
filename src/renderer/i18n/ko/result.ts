export default {
  title: '결과',
  seconds: '{{value}}초',
  milliseconds: '{{value}}밀리초',
  megabytes: '{{value}} MB',
  kilobytes: '{{value}} kB',
  times: '{{value}}배',
  dish: {
    sandwich: '아침 식사',
    egg: '달걀프라이',
    toast: '토스트',
    'burnt-egg': '탄 달걀',
    'burnt-toast': '탄 토스트',
    plate: '깨끗한 접시',
    covered: '뚜껑을 덮은 접시',
    nothing: '빈 접시',
    carrot: '썬 당근',
    bin: '쓰레기통에 버려진 음식',
  },
  failed: {
    sync: '동기 주방이 {{s}}초 만에 실패했습니다',
    async: '비동기 주방이 {{s}}초 만에 실패했습니다',
    both: '두 주방 모두 실패했습니다',
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
      '음식이 익는 동안 동기 요리사는 {{blocked}}초 막혀 있었고, 비동기 요리사는 {{idle}}초만 쉬었습니다.',
    usedAll:
      '음식이 익는 동안 동기 요리사는 {{blocked}}초 막혀 있었고, 비동기 요리사는 조금도 쉬지 않았습니다.',
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
    headline: '두 주방이 끝낸 일이 서로 다릅니다',
    explanation:
      '성공한 태스크: 동기 주방 {{syncTasks}}개 중 {{syncDone}}개, 비동기 주방 {{asyncTasks}}개 중 {{asyncDone}}개.',
    served:
      '서빙한 주문: 동기 주방 {{syncTasks}}건 중 {{syncDone}}건, 비동기 주방 {{asyncTasks}}건 중 {{asyncDone}}건.',
  },
  lateBell: '이벤트 루프가 {{still}}초 동안 막혀서 벨이 {{late}}초 늦게 울렸습니다.',
  inversions: '순서가 뒤바뀐 쌍: {{sync}} {{syncPairs}}개, {{async}} {{asyncPairs}}개.',
  named: {
    single: { sync: '{{sync}}: {{s}}초', async: '{{async}}: {{s}}초' },
    sameMode: {
      sync: '양쪽 모두 {{sync}}: {{left}}초, {{right}}초',
      async: '양쪽 모두 {{async}}: {{left}}초, {{right}}초',
    },
    faster: { headline: '{{async}} 쪽이 {{times}}배 빨랐습니다' },
    even: { headline: '{{async}} 쪽이 더 빠르지 않았습니다' },
    slower: { headline: '{{async}} 쪽이 {{more}}초 더 걸렸습니다' },
    explanation: '{{sync}} {{syncSeconds}}초, {{async}} {{asyncSeconds}}초 걸렸습니다.',
  },
  headlines: {
    lateBells: {
      every: '모든 벨이 늦게 울렸습니다. 늦은 시간: {{late}}',
      some: '벨 {{bells}}개 중 {{lateCount}}개가 늦게 울렸습니다. 늦은 시간: {{late}}',
      none: '늦게 울린 벨이 없습니다',
    },
    printed: {
      other:
        '{{line}}번째 줄부터 출력 순서가 다릅니다: 동기 주방은 “{{syncLine}}”, 비동기 주방은 “{{asyncLine}}”',
      same: '두 주방이 {{lines}}줄을 같은 순서로 출력했습니다',
    },
    firstTurn: {
      noLoop: '루프가 돌지 않아 태스크도 실행되지 않았고, 아무것도 요리되지 않았습니다',
      waited:
        '만들었다고 시작한 것은 아닙니다. 루프가 첫 태스크를 실행하기 전에 태스크 {{tasks}}개가 만들어졌고 {{lines}}줄이 출력됐습니다',
    },
    results: {
      differ: '가장 먼저 끝난 것은 {{first}}, 첫째 결과는 {{result}}의 것입니다',
      same: '태스크가 끝난 순서와 결과의 순서가 같습니다',
      failed:
        '{{failed}}초에 {{name}}에서 오류가 났습니다. 그 뒤 {{finished}}개가 끝났고 {{cancelled}}개가 취소됐습니다',
    },
    secondStart: {
      after: '둘째 태스크는 첫째가 끝난 {{began}}초에야 시작했습니다. 모두 {{total}}초',
      together:
        '어느 것도 끝나기 전에 두 태스크가 시작했습니다. 모두 {{total}}초, 하나씩 하면 {{syncTime}}초',
    },
    turns: {
      even: '루프가 {{turns}}바퀴 돌았지만 시간은 줄지 않았습니다. 비동기 {{asyncTime}}초, 동기 {{syncTime}}초',
    },
    atOnce: {
      computed:
        '동시에 썬 수. {{sync}}: {{syncWorkers}} 중 많아야 {{syncAtOnce}}, {{async}}: {{asyncWorkers}} 중 많아야 {{asyncAtOnce}}',
      waited:
        '동시에 기다린 수. {{sync}}: {{syncWorkers}} 중 많아야 {{syncAtOnce}}, {{async}}: {{asyncWorkers}} 중 많아야 {{asyncAtOnce}}',
    },
    firstOrder: {
      waited:
        '{{kind}}의 첫 메시지는 {{syncTime}}초 기다려서야 저장됐고, 비동기 서버에서는 {{asyncTime}}초 만에 저장됐습니다',
      same: '{{kind}}의 첫 메시지는 두 서버에서 비슷하게 저장됐습니다: {{syncTime}}초, {{asyncTime}}초',
    },
    longestOrder:
      '주문은 길게는 {{syncTime}}초를 기다렸고, 비동기 주방에서는 길어야 {{asyncTime}}초를 기다렸습니다',
    blockedHelpers: {
      one: '도우미가 한 번에 한 명씩 막혔고 요리사는 막히지 않았습니다: {{asyncTime}}초, 동기 {{syncTime}}초',
      several:
        '도우미 {{helpers}}명이 동시에 막혔지만 요리사는 막히지 않았습니다: {{asyncTime}}초, 동기 {{syncTime}}초',
    },
    pitfalls: {
      neverRan: '비동기 주방은 아무것도 요리하지 않았습니다. 경고 {{warnings}}개',
      warned: '{{failed}}초에 난 오류({{what}})를 {{told}}초에야 경고로 알았습니다',
      printed: '{{failed}}초에 난 오류({{what}})를 {{told}}초에 처리했습니다',
      selfWait: '하나뿐인 도우미가 {{held}}초 동안, 자기 뒤에 줄 선 호출을 기다리는 호출에 붙잡혀 있었습니다',
      cancelled:
        '{{expired}}초에 시간이 다 됐습니다. 태스크 {{tasks}}개 중 {{cancelled}}개가 취소되어 {{lost}}초 동안 한 요리를 버렸습니다',
      notCancelled: '{{expired}}초에 시간이 다 됐지만 취소된 태스크는 없습니다',
      allWell: '빠진 것이 없습니다. 두 주방 모두 태스크 {{tasks}}개를 성공적으로 마쳤습니다',
    },
  },
  columns: {
    finished: '끝난 순서',
    results: '결과',
    place: '순서',
    none: '출력 없음',
  },
  exactly: '정확히는 {{figures}}',
  busy: '이 컴퓨터가 바빴습니다. 맞춘 시간보다 더 걸린 정도: {{figures}}',
  laneTime: '{{mode}} {{time}}',
  waits: {
    headline:
      '{{sync}}: {{syncSeconds}}초에 {{syncWaits}}개, {{async}}: {{asyncSeconds}}초에 {{asyncWaits}}개',
    all: '대기 1건당 비용입니다. {{sync}}: {{syncMs}}밀리초, 문맥 교환 {{syncSwitches}}번, {{syncKb}} kB. {{async}}: {{asyncMs}}밀리초, 문맥 교환 {{asyncSwitches}}번, {{asyncKb}} kB.',
    switches:
      '대기 1건당 비용입니다. {{sync}}: {{syncMs}}밀리초, 문맥 교환 {{syncSwitches}}번. {{async}}: {{asyncMs}}밀리초, 문맥 교환 {{asyncSwitches}}번.',
    memory:
      '대기 1건당 비용입니다. {{sync}}: {{syncMs}}밀리초, {{syncKb}} kB. {{async}}: {{asyncMs}}밀리초, {{asyncKb}} kB.',
    time: '대기 1건당 걸린 시간입니다. {{sync}}: {{syncMs}}밀리초. {{async}}: {{asyncMs}}밀리초.',
  },
  alike: {
    headline: '양쪽 모두 같은 코드를 실행했고, 칼을 나눠 쓰지 않습니다',
    threads:
      '{{sync}} {{syncSeconds}}초, {{async}} {{asyncSeconds}}초. 차이가 나더라도 우연일 뿐 결과가 아닙니다.',
    processes:
      '{{sync}} {{syncSeconds}}초, {{async}} {{asyncSeconds}}초. 그중 프로세스를 시작하는 데 {{start}}초, 결과를 돌려받는 데 {{back}}초가 들었습니다. 써는 시간 자체의 차이는 우연입니다.',
  },
  doubt: {
    headline: '이번 측정은 믿을 수 없습니다',
    oneCore: '이 프로그램이 쓸 수 있는 코어가 하나뿐이라 동시에 실행할 수 없고, 서로를 느리게 만듭니다.',
    busy: '컴퓨터가 너무 바빴습니다. 측정하는 동안 다른 프로그램이 프로세서의 {{others}}%를 썼습니다. 다른 프로그램을 닫고 다시 측정해 보세요.',
    notGiven:
      '컴퓨터가 너무 바빴습니다. 스레드와 프로세스가 쓸 수 있는 프로세서 시간의 {{given}}%밖에 쓰지 못했습니다. 다른 프로그램을 닫고 다시 측정해 보세요.',
  },
  shown: {
    nothing: '이번 측정에서는 알 수 있는 것이 없습니다. 다른 프로그램 때문에 값이 정확하지 않습니다.',
    memory: {
      sync: '대기 1건에 스레드가 코루틴의 {{times}}배만큼 메모리를 썼습니다.',
      async: '대기 1건에 코루틴이 스레드의 {{times}}배만큼 메모리를 썼습니다.',
      same: '대기 1건에 든 메모리는 스레드와 코루틴이 같았습니다.',
    },
    switches: {
      sync: '문맥 교환은 스레드 쪽이 {{times}}배였습니다.',
      async: '문맥 교환은 코루틴 쪽이 {{times}}배였습니다.',
      same: '문맥 교환 횟수는 같았습니다.',
    },
    threads:
      '기다린 스레드는 {{threads}}개였고, 코루틴 쪽에는 Node.js 자체 스레드 {{own}}개 말고 {{others}}개가 더 필요했습니다.',
    computed: {
      oneLock:
        '스레드 {{workers}}개 가운데 동시에 계산한 것은 많아야 {{atOnce}}개였고, 칼은 {{handovers}}번 넘어갔습니다.',
      sync: '스레드 {{workers}}개에 칼이 하나씩 있어서, 동시에 계산한 스레드가 {{atOnce}}개였습니다.',
      async: '요리사 {{workers}}명에게 칼이 하나씩 있어서, 동시에 계산한 요리사가 {{atOnce}}명이었습니다.',
    },
    waited: {
      oneLock:
        '칼은 하나지만 스레드 {{workers}}개 가운데 {{atOnce}}개가 동시에 기다렸습니다. 하나에 {{one}}초 걸리는 일이 모두 {{seconds}}초 만에 끝났습니다.',
      sync: '스레드 {{workers}}개 가운데 {{atOnce}}개가 동시에 기다렸고, 모두 {{seconds}}초 만에 끝났습니다.',
      async: '프로세스 {{workers}}개 가운데 {{atOnce}}개가 동시에 기다렸습니다.',
    },
    processes: '프로세스를 시작하는 데 {{start}}초, 결과 {{mb}} MB를 돌려받는 데 {{back}}초가 들었습니다.',
  },
  measured: '측정 대상: 이 실행을 녹화한 컴퓨터의 Node.js {{node}} (파이썬이 아님)',
  measuredOn_other: '측정 대상: 코어 {{count}}개를 쓰는 Node.js {{node}} (파이썬이 아님)',
  measureAgain: '다시 측정하기',
  servedAfter: '모두 서빙하기까지',
  endedAfter: '끝나기까지',
  returnedAfter: 'asyncio.run이 반환하기까지',
  programEnded: '프로그램은 스레드가 끝난 {{s}}초에 끝남',
  heldKnife: '{{worker}}: 칼을 쥔 시간 {{s}}초',
  chopped: '{{worker}}: 썬 시간 {{s}}초',
  blockedFor: '블로킹 {{s}}초',
  lastSeenAt: '마지막 기록',
  idle: '유휴',
  sooner: '{{s}}초 빠름',
  figures: {
    msPerWait: '대기 1건당 시간',
    switchesPerWait: '대기 1건당 문맥 교환',
    memoryPerWait: '대기 1건당 메모리',
    waitingThreads: '기다린 스레드',
    ownThreads: 'Node.js 자체 스레드',
    threads: '스레드 (Node.js 포함)',
    memory: '메모리 (Node.js 포함)',
    atOnce: '동시에',
    handovers: '칼을 넘긴 횟수',
    start: '프로세스 시작',
    back: '결과 돌려받기',
    pickled: '직렬화한 결과',
    work: '일한 시간',
    blocked: '블로킹 시간',
    idle: '유휴 시간',
    longestStep: '가장 오래 붙잡은 시간',
    latency: '준비 큐에서 가장 오래 기다린 시간',
    latestBell: '가장 늦은 벨이 늦은 시간',
    inversions: '순서가 뒤바뀐 쌍',
    suspended: '멈춰 있던 시간(제외)',
  },
  inBoth: '양쪽 모두 같음',
  inNeither: '양쪽 모두 없음',
  notGiven: '이 시스템은 알려 주지 않음',
  tasks: '태스크의 시작과 끝',
  readyFor: '준비 {{s}}초',
  moreTasks: '외 {{n}}개',
  orders: '주문부터 서빙까지',
  half: '절반은',
  most: '95%는',
  showed: '알게 된 것',
  byChance: '실행마다 달라질 수 있는 것',
  ties: '{{names}}: 같은 순간에 차례가 됐습니다. 어느 쪽이 먼저인지는 asyncio가 보장하지 않으므로 다시 실행하면 달라질 수 있습니다.',
  notBegun: '시작 안 함',
  from: '{{s}}초부터',
  notEnded: '못 끝남',
  replay: '다시 보기',
  back: '주방으로',
  lab: {
    faster: {
      usedMost:
        '기다리는 동안 동기 요리사는 {{blocked}}초 막혀 있었고, 비동기 요리사는 {{idle}}초만 쉬었습니다.',
      usedAll:
        '기다리는 동안 동기 요리사는 {{blocked}}초 막혀 있었고, 비동기 요리사는 조금도 쉬지 않았습니다.',
    },
    stopped: { explanation: '프로그램이 끝까지 실행되지 않았습니다. 실행된 데까지만 보여 줍니다.' },
  },
  chat: {
    failed: {
      sync: '동기 서버가 {{s}}초 만에 실패했습니다',
      async: '비동기 서버가 {{s}}초 만에 실패했습니다',
      both: '두 서버 모두 실패했습니다',
    },
    stopped: {
      explanation:
        '모든 메시지가 저장되지는 않아 두 서버를 비교할 수 없습니다. 각 서버가 한 일까지만 보여 줍니다.',
    },
    single: {
      sync: '동기 서버는 {{s}}초 걸렸습니다',
      async: '비동기 서버는 {{s}}초 걸렸습니다',
      explanation: '서버는 {{work}}초 일했고, {{blocked}}초 막혀 있었고, {{idle}}초 쉬었습니다.',
    },
    sameMode: {
      sync: '두 서버 모두 동기: {{left}}초, {{right}}초',
      async: '두 서버 모두 비동기: {{left}}초, {{right}}초',
    },
    even: {
      nothingElseToDo:
        '기다리는 동안 다른 일이 없었습니다. 동기 서버는 {{blocked}}초 막혀 있었고, 비동기 서버는 {{idle}}초 쉬었습니다.',
    },
    slower: {
      explanation: '비동기 서버는 {{idle}}초 쉬었고, 동기 서버는 {{blocked}}초 막혀 있었습니다.',
    },
    servedAfter: '모두 저장하기까지',
    orders: '보내서 저장까지',
  },
};
