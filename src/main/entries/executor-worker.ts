import { blockInThisThread } from '../kitchen/executor-worker';

blockInThisThread();
