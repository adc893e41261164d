import { runJob } from '../lab/program-process';

await runJob();
