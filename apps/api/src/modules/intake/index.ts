export { IntakeModule } from './intake.module.js';
export { IntakeService } from './intake.service.js';
export { MyIntake } from './intake.types.js';
