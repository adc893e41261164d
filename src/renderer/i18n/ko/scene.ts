export default {
  label: '{{lane}} 그림. 글로 보기에 같은 내용이 글로 나옵니다',
  empty: '비어 있음',
  failed: '실패',
  blocked: '막힘 {{s}}초',
  late: '+{{s}}초',
  worker: { sync: '스레드 {{n}}', async: '프로세스 {{n}}' },
  seconds: '{{s}}초',
  more: '+{{n}}',
};
