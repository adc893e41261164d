export default {
  label: '재생 위치까지 운영체제가 측정한 값',
  memory: '메모리',
  switches: '문맥 교환',
  time: '시간',
  each: '대기 1건당',
  axis: {
    memory: '대기 1건당 kB, Node.js 자체 제외',
    wholeMemory: '합계 MB, Node.js 자체 포함',
    switches: '대기 1건당 문맥 교환',
    time: '완성된 토스트',
  },
  kilobytes: ' kB',
  milliseconds: '밀리초',
  none: '–',
  notGiven: '이 시스템에서는 제공하지 않음',
  better: { memory: '1/{{n}}', switches: '1/{{n}}' },
};
