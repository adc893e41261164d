export default {
  code: '코드',
  loop: '이벤트 루프',
  awaits: '기다림',
  values: '변수',
  charts: '대기 비용',
  timeline: '타임라인과 코드',
  fold: '패널 숨기기',
  unfold: '코드와 이벤트 루프 보기',
  unknown: '이 앱에 없는 수업의 녹화라서 코드를 보여 줄 수 없습니다.',
  leftOut: '이 녹화에는 프로그램의 코드가 들어 있지 않습니다.',
  try: '직접 해 보기',
  tryTitle: '이 프로그램을 실험실에서 열어 고치고 요리합니다.',
  tryMeasured:
    '이 창의 파이썬은 스레드가 없는 WebAssembly에서 돌아 아무것도 잴 수 없습니다. 프로그램을 저장한 뒤 내 컴퓨터의 파이썬으로 기록하세요: {{command}}',
  copy: '복사',
  saveAs: { python: '.py로 저장', typescript: '.mts로 저장' },
  needs: {
    program: '실행한 그대로의 프로그램입니다.',
    python:
      '이번 실행의 값이 들어 있어 바로 실행할 수 있는 프로그램입니다. Python 3.11 이상만 있으면 됩니다.',
    typescript:
      '이번 실행의 값이 들어 있어 바로 실행할 수 있는 프로그램입니다. Node.js 22.18 이상만 있으면 됩니다.',
  },
  copyDone: { true: '프로그램을 복사했습니다.', false: '프로그램을 복사하지 못했습니다.' },
  saveDone: { true: '프로그램을 저장했습니다.', false: '프로그램을 저장하지 못했습니다.' },
  running: '실행 중',
  blocked: '블로킹',
  waiting: '대기',
  ready: '준비됨',
  warned: '경고',
  seconds: '{{value}}초',
};
