export { problems as default } from '../../../shared/problems';
