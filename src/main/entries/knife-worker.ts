import { isMainThread } from 'node:worker_threads';
import { chopInThisProcess } from '../knife/process';
import { chopInThisThread } from '../knife/worker';

if (isMainThread) chopInThisProcess(Number(process.argv[2]));
else chopInThisThread();
