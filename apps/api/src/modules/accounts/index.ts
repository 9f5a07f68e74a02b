export { Acknowledgement, UpdateAccountInput, Viewer } from './account.types.js';
export { AccountsModule } from './accounts.module.js';
export { AccountsService } from './accounts.service.js';
