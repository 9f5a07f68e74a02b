export * from './enums.js';
export * from './errors.js';
export * from './input-problems.js';
export * from './limits.js';
export * from './operations.js';
export * from './permissions.js';
export * from './program-settings.js';
export * from './reminders.js';
