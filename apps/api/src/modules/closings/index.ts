export { ClosingsModule } from './closings.module.js';
export { LookBacks } from './look-backs.service.js';
