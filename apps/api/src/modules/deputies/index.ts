export { DeputiesModule } from './deputies.module.js';
export { DeputiesService } from './deputies.service.js';
export { Colleague, Deputy } from './deputy.types.js';
