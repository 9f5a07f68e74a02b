export { FeltSharing } from './felt-sharing.service.js';
export { FeltSharingModule } from './felt-sharing.module.js';
