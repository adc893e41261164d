import 'i18next';
import type { en } from './en';

/** A key of `t()` that English does not have does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof en;
  }
}
