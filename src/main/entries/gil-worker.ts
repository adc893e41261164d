import { isMainThread } from 'node:worker_threads';
import { chopInThisProcess } from '../gil/process';
import { chopInThisThread } from '../gil/worker';

if (isMainThread) chopInThisProcess(Number(process.argv[2]));
else chopInThisThread();
