export default {
  label: '재생 위치까지 운영체제가 잰 값',
  memory: '메모리',
  switches: '문맥 전환',
  time: '시간',
  soFar: '지금까지',
  toasts: '다 된 토스트',
  megabytes: 'MB',
  seconds: '초',
  none: '–',
  notGiven: '이 시스템은 알려 주지 않음',
  better: { memory: '{{n}}배 적음', switches: '{{n}}배 적음', time: '{{n}}배 빠름' },
};
