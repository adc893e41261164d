export { faults as default } from '../../../shared/recording/faults';
