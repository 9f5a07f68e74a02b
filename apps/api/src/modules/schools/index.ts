export { School } from './school.types.js';
export { SchoolsModule } from './schools.module.js';
export { SchoolsService } from './schools.service.js';
