import { blockInThisThread } from '../kitchen/worker-thread';

blockInThisThread();
