/** HTTP entry: serves the API, and the built web client where WEB_DIST names one. */
import 'reflect-metadata';
import { createApi } from './api.js';
import { passwordEstimator } from './platform/auth/password-policy.js';
import { readConfig } from './platform/config/app-config.js';

const config = readConfig(process.env);
const app = await createApi(config);
app.enableShutdownHooks();
await app.listen(config.port, config.host);
// Before the first person needs it.
await passwordEstimator();
