/**
 * One of the two processes of the import bench, as the product runs them: the service (upload, mapping, preview) or the worker
 * (commit). Told what to do by messages; answers with times, its longest hold of the event loop, and its peak memory.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from '../../apps/api/dist/api.module.js';
import { WorkerModule } from '../../apps/api/dist/worker.module.js';
import { ImportsService } from '../../apps/api/dist/modules/imports/index.js';
import { FileStore } from '../../apps/api/dist/platform/files/file-store.js';
import { readConfig } from '../../apps/api/dist/platform/config/app-config.js';
import { inContextOf, jobContext, runInContext } from '../../apps/api/dist/platform/tenancy/context.js';
import { openBenchCohort } from './bench-cohort.mjs';
import { holdingWatch } from './measure.mjs';

const role = process.argv[2];
const config = readConfig(JSON.parse(process.env.BENCH_CONFIG));
const module = (role === 'worker' ? WorkerModule : ApiModule).with(config);
const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
const get = (type) => app.get(type, { strict: false });

/** The most that this process has ever held, in bytes; null where the system does not tell. */
function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return null;
  }
}

/** Everything of an import that a person waits for, and then the wait for the worker. */
async function importAll({ actor, cohort }, path) {
  const imports = get(ImportsService);
  return inContextOf({ schoolId: actor.schoolId, accountId: actor.accountId, actor }, async () => {
    const watch = holdingWatch();
    const start = performance.now();
    const bytes = [readFileSync(path)];
    const file = await get(FileStore).add({ name: 'm.csv', bytes, createdBy: actor.memberId });
    const created = await imports.create(actor, { cohortId: cohort.id, role: 'mentee', fileId: file.id });
    await imports.map(actor, {
      importId: created.id,
      mapping: created.columns.map(({ header, itemId }) => ({ header, ...(itemId ? { itemId } : {}) })),
    });
    const preview = performance.now() - start;
    const held = await watch.longest();
    const committing = performance.now();
    await imports.commit(actor, { importId: created.id, keepGoodPart: true });
    const progress = new Set();
    for (;;) {
      const { state, result, progressDone } = await imports.get(actor, created.id);
      progress.add(progressDone);
      if (state === 'failed') throw new Error('The import failed.');
      if (state === 'done') {
        const commit = performance.now() - committing;
        return { preview, held, commit, created: result.created, steps: progress.size };
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

let watch = null;
const deeds = {
  async import({ round, path }) {
    const place = await openBenchCohort(get, `school-${round}`);
    return { ...(await importAll(place, path)), schoolId: place.actor.schoolId, cohortId: place.cohort.id };
  },
  watch() {
    watch = holdingWatch();
  },
  async held() {
    return watch.longest();
  },
  memory: peakMemory,
};

process.on('message', ({ id, deed, input }) => {
  runInContext(jobContext({}, 'bench'), async () => deeds[deed](input)).then(
    (answer) => process.send({ id, answer }),
    (error) => process.send({ id, error: String(error?.stack ?? error) }),
  );
});
process.on('disconnect', () => void app.close().then(() => process.exit()));
process.send({ id: 'ready', answer: peakMemory() });
