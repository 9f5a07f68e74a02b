export { ImportsModule } from './imports.module.js';
export { ImportsService } from './imports.service.js';
export { columnNames, tableError } from './imports.policy.js';
