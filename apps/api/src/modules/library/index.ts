export { documentType } from './document-type.policy.js';
export { LibraryModule } from './library.module.js';
