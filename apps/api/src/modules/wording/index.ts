export { WordingModule } from './wording.module.js';
