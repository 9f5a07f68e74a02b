export { CheckInsModule } from './check-ins.module.js';
export { OwnCheckIns } from './own-check-ins.service.js';
