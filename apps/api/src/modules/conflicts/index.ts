export { barredPairs } from './barred-pairs.repository.js';
export { ConflictsModule } from './conflicts.module.js';
