/** The two root modules, for tests. Nothing else imports the API. */
export { createApi, configureApi } from './api.js';
export { ApiModule } from './api.module.js';
export { WorkerModule } from './worker.module.js';
export { readConfig, type AppConfig } from './platform/config/app-config.js';
