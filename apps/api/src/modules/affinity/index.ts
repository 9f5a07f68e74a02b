export { AffinityCircles, type GroupTraces } from './affinity-circles.service.js';
export { AffinityLeavers } from './affinity-leavers.service.js';
export { AffinityModule } from './affinity.module.js';
