import type { Text } from '../../words/text';
import gather from './gather.py?raw';
import queue from './queue.py?raw';

/** A program of the lab's shelf. */
export interface Example {
  id: string;
  title: Text;
  source: string;
}

/** In the order of the shelf; what comes first is in the editor at first. */
export const examples: readonly [Example, ...Example[]] = [
  { id: 'gather', title: { en: 'Several at once: gather', ko: '여러 일을 함께: gather' }, source: gather },
  { id: 'queue', title: { en: 'Producer and consumer', ko: '생산자와 소비자' }, source: queue },
];
