import { waitInThisProcess } from '../crowd/in-this-process';

waitInThisProcess();
