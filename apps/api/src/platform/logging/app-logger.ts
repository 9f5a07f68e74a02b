import type { LoggerService } from '@nestjs/common';
import type { AppConfig } from '../config/app-config.js';
import { JsonLogger } from './json-logger.js';

/** The logger of a process, to give to Nest. `process` tells the lines of several processes apart. */
export function appLogger(config: AppConfig, process: 'api' | 'worker' = 'api'): LoggerService {
  return new JsonLogger(config.logLevel, process);
}
