export { mismatches as default } from '../../../shared/mismatches';
