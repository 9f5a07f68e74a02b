export { FormsModule } from './forms.module.js';
export { FormsService } from './forms.service.js';
