export { Acknowledgement, ConfirmEmailChangeInput, UpdateAccountInput, Viewer } from './account.types.js';
export { AccountsModule } from './accounts.module.js';
export { AccountsService } from './accounts.service.js';
export { OwnAccountService } from './own-account.service.js';
