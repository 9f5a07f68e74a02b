export { ConfidentialTasks } from './confidential-tasks.service.js';
export { filled } from './filled.policy.js';
export { OwnSupport } from './own-support.service.js';
export { PrivateNotices } from './private-notices.service.js';
export { SupportModule } from './support.module.js';
