export { GoalsModule } from './goals.module.js';
export { GoalsService } from './goals.service.js';
