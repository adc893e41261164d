export default {
  label: '재생 위치까지 운영체제가 측정한 값',
  memory: '메모리',
  switches: '문맥 교환',
  time: '시간',
  of: {
    memory: '합계(Node 제외), 기다림 하나당',
    switches: '합계, 기다림 하나당',
    time: '다 된 토스트, 기다림 하나당',
  },
  kilobytes: 'kB',
  milliseconds: '밀리초',
  none: '–',
  notGiven: '이 시스템은 알려 주지 않음',
  better: { memory: '1/{{n}}', switches: '1/{{n}}' },
};
