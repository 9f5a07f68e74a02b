export { IntakeModule } from './intake.module.js';
export { IntakeNotices } from './intake-notices.service.js';
export { IntakeService } from './intake.service.js';
export { IdentityUse, MyIntake } from './intake.types.js';
