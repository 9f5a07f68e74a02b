export { NamedReadersModule } from './named-readers.module.js';
export { NamedReaders } from './named-readers.service.js';
export { namesIn, type Naming, namingIn } from './named-readers.policy.js';
