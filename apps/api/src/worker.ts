/** Worker entry: does what is due and sends the mail; no HTTP but its own health. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readConfig } from './platform/config/app-config.js';
import { appLogger } from './platform/logging/app-logger.js';
import { WorkerModule } from './worker.module.js';

const config = readConfig(process.env);
const logger = appLogger(config, 'worker');
const worker = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger });
worker.enableShutdownHooks();
logger.log('The worker is running', 'Worker');
