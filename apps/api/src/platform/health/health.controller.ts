import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { HealthService, type Readiness } from './health.service.js';

/** For whoever keeps the processes running. Says nothing about people or schools. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process runs its event loop. */
  @Get('live')
  live(): { live: true } {
    return { live: true };
  }

  /** 200 when everything this process needs answers, 503 otherwise. */
  @Get('ready')
  async ready(): Promise<Readiness> {
    const readiness = await this.health.readiness();
    if (!readiness.ready) throw new ServiceUnavailableException(readiness);
    return readiness;
  }
}
