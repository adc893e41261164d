export default {
  awaits: {
    sync: '동기 프로그램은 한 번에 하나만 기다리고, 그동안 스레드 전체가 기다립니다.',
    deadlock: '교착 상태입니다. 표시된 것들의 기다림이 고리를 이루어 아무도 이어 가지 못합니다.',
    stuck: '교착 상태',
    again: '위와 같음',
    runs: '기다리지 않음',
    line: '{{line}}번째 줄',
    rings: '{{s}}초에 울림',
    copy: '글로 복사',
    more_other: '그 밖에 태스크 {{count}}개',
    kind: {
      task: '태스크 {{id}}',
      timer: '타이머 {{id}}',
      future: '퓨처 {{id}}',
      resource: '자원 {{id}}',
      job: '도우미의 호출 {{id}}',
    },
    on: {
      turn: '한 바퀴 양보',
      task: '태스크를 기다림',
      gather: '태스크들을 기다림',
      station: '자리를 기다림',
      orders: '주문을 기다림',
      executor: '도우미를 기다림',
      future: '퓨처를 기다림',
      resource: '비기를 기다림',
      timer: '잠듦',
      'io-read': '데이터를 기다림',
      'io-write': '다 보내지기를 기다림',
      'io-connect': '연결을 기다림',
      'io-accept': '접속을 기다림',
      'io-process': '프로세스를 기다림',
      'io-name': '주소를 기다림',
      'io-signal': '신호를 기다림',
      'io-other': '바깥일을 기다림',
    },
  },
  values: {
    off: '이 실행에는 변수가 없습니다. 기록하지 않았거나 이 파일에서 뺐습니다. 기록은 실험실의 옵션에서 켭니다.',
    none: '아직 변수를 보여 준 코루틴이 없습니다. 코루틴이 멈출 때마다 기록됩니다.',
    changed: '바뀜',
    more_other: '그 밖에 코루틴 {{count}}개',
  },
  findings: {
    title: '이 실행에서 드러난 것',
    none: '잘못으로 보이는 것이 없습니다.',
    failed: '프로그램이 오류로 끝났습니다. 그 밖에 잘못으로 보이는 것은 없습니다.',
    see: '그 순간 보기',
    main: 'main',
    callback: '콜백 {{name}}',
    where: ' ({{line}}번째 줄)',
    held: {
      what: '{{task}}: 루프를 한 번에 {{ms}}초 동안 붙잡았습니다{{where}}.',
      late: '{{task}}: 루프를 한 번에 {{ms}}초 동안 붙잡았습니다{{where}}. 그래서 {{other}} 벨이 {{late}}초 늦게 울렸습니다.',
      advice: 'await하거나 asyncio.to_thread에 맡기면 그동안 다른 태스크가 돌 수 있습니다.',
    },
    'never-awaited': {
      what: '코루틴 {{other}}: 아무도 await하지 않은 채 버려져{{where}} 실행되지 않았습니다.',
      advice: '호출 앞에 await를 붙이거나 create_task에 넘기세요.',
    },
    'never-retrieved': {
      what: '{{task}}: 예외를 아무도 받지 않아 사라졌습니다.',
      advice: '태스크를 변수에 담아 await하거나, 예외를 전해 주는 TaskGroup을 쓰세요.',
    },
    'never-begun': {
      what_other:
        '태스크 {{count}}개가 만들어지고도 차례를 받지 못했습니다. 첫 번째는 {{other}}입니다{{where}}.',
      advice: 'main이 끝나면 루프가 멈춥니다. 그 전에 태스크를 await하세요.',
    },
    'cut-off': {
      what_other:
        '프로그램이 먼저 끝나서 태스크 {{count}}개가 끝나지 못하고 취소됐습니다. 첫 번째는 {{other}}입니다{{where}}.',
      advice: 'main이 끝나면 asyncio.run이 남은 태스크를 취소합니다. 그 전에 await하거나 직접 취소하세요.',
    },
    'one-by-one': {
      what: '{{task}}: 다른 할 일이 없는데 차례로 {{count}}번, 모두 {{ms}}초를 기다렸습니다{{where}}.',
      advice: '서로의 결과가 필요하지 않다면 gather로 {{together}}초면 됩니다.',
    },
    'lock-held': {
      what: '{{task}}: "{{other}}" 자물쇠를 {{ms}}초 동안 쥔 채로 기다렸습니다{{where}}. 다른 태스크는 그 앞에서 {{others}}초를 서 있었습니다.',
      advice: '그동안 쥐고 있지 않아도 된다면, 얻기 전이나 돌려준 뒤에 기다리세요.',
    },
    deadlock: {
      what: '교착 상태입니다. {{other}}: 서로를 기다렸습니다{{where}}.',
      advice: '자물쇠는 어디서나 같은 순서로 얻고, 나를 기다리는 태스크는 기다리지 마세요.',
    },
    'self-deadlock': {
      what: '교착 상태입니다. {{task}}: 자기가 쥔 것을 기다렸습니다{{where}}.',
      advice:
        'asyncio의 자물쇠는 이미 쥔 태스크가 다시 얻을 수 없습니다. 먼저 돌려주거나 한 곳에서만 얻으세요.',
    },
  },
};
