export { Associations } from './associations.service.js';
export { AssociationsModule } from './associations.module.js';
