import { cookInThisThread } from '../kitchen/lane-thread';
import { findLesson } from '../lessons';

cookInThisThread(findLesson);
