export { mismatches as default } from '../../../shared/validation/mismatches';
