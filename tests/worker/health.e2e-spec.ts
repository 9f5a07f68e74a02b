import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './support/eventually.js';
import { WorkerHealthServer } from './support/platform.js';
import { Stage } from './support/stage.js';

let stage: Stage;
let url: string;
beforeAll(async () => {
  stage = await Stage.open();
  const worker = await stage.startWorker({});
  url = `http://127.0.0.1:${worker.get(WorkerHealthServer, { strict: false }).port}`;
});
afterAll(() => stage.close());

describe('health of the worker', () => {
  it('is live', async () => {
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ live: true });
  });

  it('is ready when database and queue answer', async () => {
    const response = await fetch(`${url}/health/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ready: true, parts: { database: true, queue: true } });
  });

  it('serves nothing else', async () => {
    expect((await fetch(`${url}/graphql`)).status).toBe(404);
  });

  it('names a port that is taken', async () => {
    stage.environment.WORKER_HEALTH_PORT = new URL(url).port;
    await expect(stage.startWorker({})).rejects.toThrow(`Port ${new URL(url).port} is taken`);
    stage.environment.WORKER_HEALTH_PORT = '0';
  });

  it('is not ready when the database refuses it, and again when it does not', async () => {
    const name = stage.database.name;
    await stage.query(`revoke connect on database ${name} from trellis_app`);
    await stage.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'trellis_app'`,
    );
    await eventually(async () => {
      const response = await fetch(`${url}/health/ready`);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ ready: false, parts: { database: false, queue: true } });
    });
    await stage.query(`grant connect on database ${name} to trellis_app`);
    await eventually(async () => expect((await fetch(`${url}/health/ready`)).status).toBe(200));
  });
});
