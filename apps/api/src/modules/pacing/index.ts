export { PacingModule } from './pacing.module.js';
