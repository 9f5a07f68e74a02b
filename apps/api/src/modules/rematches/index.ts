export { Partings } from './partings.service.js';
export { RematchesModule } from './rematches.module.js';
