import './node-version.mjs';
import { provideDependencies } from './dependencies.mjs';

try {
  await provideDependencies();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
