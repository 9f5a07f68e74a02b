export { Program, type ProgramSettings } from './program.types.js';
export { ProgramsModule } from './programs.module.js';
export { ProgramsService } from './programs.service.js';
