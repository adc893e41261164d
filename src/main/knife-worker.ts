import { chopInThisThread } from './knife/worker';

chopInThisThread();
