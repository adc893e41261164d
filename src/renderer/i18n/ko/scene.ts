export default {
  label: '{{lane}} 그림. ‘글로 보기’에서 같은 내용을 읽을 수 있습니다',
  missing:
    '이 브라우저에서는 주방 그림을 그릴 수 없습니다. 다른 기능은 모두 쓸 수 있고, ‘글로 보기’에서 무슨 일이 일어나는지 읽을 수 있습니다.',
  empty: '비어 있음',
  closed: '영업 끝',
  failed: '실패',
  blocked: '블로킹 {{s}}초',
  late: '+{{s}}초',
  worker: { sync: '스레드 {{n}}', async: '프로세스 {{n}}' },
  starting: '시작 중',
  handOvers: '칼 넘긴 횟수',
  notEach: '그림에는\n{{s}}초에 한 번만',
  helpersBusy: '{{of}}명 중 {{busy}}명 일함',
  callsWaiting: '대기 {{n}}개',
  waits: '대기 {{s}}초',
  seconds: '{{s}}초',
  more: '+{{n}}',
};
