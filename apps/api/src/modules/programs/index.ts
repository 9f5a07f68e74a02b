export { isAmong } from './eligibility.policy.js';
export { ChartersService } from './charters.service.js';
export { type MentorDesign, MentorDesignKeeper, MentorDesigns } from './mentor-designs.service.js';
export { ProgramCreationService } from './program-creation.service.js';
export { Program } from './program.types.js';
export { settingsView, writtenWords } from './program-views.policy.js';
export { ProgramSettingsView } from './program-settings.types.js';
export { ProgramsModule } from './programs.module.js';
export { ProgramsService } from './programs.service.js';
