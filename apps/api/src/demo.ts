/** Demo entry: fills the demo school of a local installation if it is not there, then ends. The worker must be running. */
import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { featureModules, jobs } from './modules.js';
import { DemoFill } from './modules/demo/index.js';
import { type AppConfig, readConfig } from './platform/config/app-config.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { JsonLogger } from './platform/logging/json-logger.js';
import { MailModule } from './platform/mail/mail.module.js';
import { PlatformModule } from './platform.module.js';

const INTAKE_FILES = new URL('../../../libs/forms/testdata/', import.meta.url);

@Module({})
class DemoEntryModule {
  static with(config: AppConfig): DynamicModule {
    const writers = [JobsModule.forRoot({ worker: false, jobs }), MailModule.forRoot({ worker: false })];
    return { module: DemoEntryModule, imports: [PlatformModule.with(config), ...writers, ...featureModules] };
  }
}

const config = readConfig(process.env);
if (config.mode !== 'local') throw new Error('The demo school is for local installations (TRELLIS_MODE=local).');
const app = await NestFactory.createApplicationContext(DemoEntryModule.with(config), {
  logger: new JsonLogger(config.logLevel === 'info' ? 'warn' : config.logLevel, 'demo'),
});
const filled = await app.get(DemoFill).fill(INTAKE_FILES);
process.stdout.write(filled ? 'The demo school is filled.\n' : 'The demo school was there.\n');
await app.close();
