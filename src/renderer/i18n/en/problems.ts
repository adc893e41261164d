export { problems as default } from '../../../shared/validation/problems';
