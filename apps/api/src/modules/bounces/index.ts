export { BouncesModule } from './bounces.module.js';
