export { RematchesModule } from './rematches.module.js';
