import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { HealthService } from './health.service.js';

/**
 * The worker's only HTTP: /health/live and /health/ready on loopback. A plain server instead of Nest's, which would also
 * open every controller of the feature modules.
 */
@Injectable()
export class WorkerHealthServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly health: HealthService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request.url ?? '', response));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => reject(this.explain(error)));
      server.listen(this.config.workerHealthPort, '127.0.0.1', resolve);
    });
  }

  /** The port it listens on; differs from the configured one when that is 0. */
  get port(): number {
    return (this.server?.address() as AddressInfo | null)?.port ?? 0;
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    if (url === '/health/live') return send(response, 200, { live: true });
    if (url !== '/health/ready') return send(response, 404, {});
    const readiness = await this.health.readiness();
    return send(response, readiness.ready ? 200 : 503, readiness);
  }

  private explain(error: NodeJS.ErrnoException): Error {
    if (error.code !== 'EADDRINUSE') return error;
    return new Error(`Port ${this.config.workerHealthPort} is taken: choose another with WORKER_HEALTH_PORT.`);
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
