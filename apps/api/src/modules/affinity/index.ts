export { AffinityLeavers } from './affinity-leavers.service.js';
export { AffinityModule } from './affinity.module.js';
