export { EventNetworkingModule } from './event-networking.module.js';
