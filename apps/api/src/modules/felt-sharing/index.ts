export { FeltSharingModule } from './felt-sharing.module.js';
