export { ConcernErasure } from './concern-erasure.service.js';
export { ConcernsModule } from './concerns.module.js';
