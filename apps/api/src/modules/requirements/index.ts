export { RequirementLedger } from './requirement-ledger.service.js';
export { RequirementProgress } from './requirement.types.js';
export { RequirementsModule } from './requirements.module.js';
