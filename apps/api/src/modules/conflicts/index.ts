export { barredPairs } from './barred-pairs.repository.js';
export { ConflictsModule } from './conflicts.module.js';
export { PeopleApart } from './people-apart.service.js';
