import { cookInThisThread } from '../src/main/kitchen/lane-thread';
import { findBenchLesson } from './lessons';

cookInThisThread(findBenchLesson);
