/**
 * One of the two processes of the cohort bench: the service, which is asked for things all the while, or the worker. Told what
 * to do by messages; answers with times, its longest hold of the event loop, and its peak memory.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from '../../apps/api/dist/api.module.js';
import { CohortsService } from '../../apps/api/dist/modules/cohorts/index.js';
import { PeopleList } from '../../apps/api/dist/modules/enrolments/index.js';
import { MatchRunsService } from '../../apps/api/dist/modules/matching/index.js';
import { readConfig } from '../../apps/api/dist/platform/config/app-config.js';
import { inContextOf, jobContext, runInContext } from '../../apps/api/dist/platform/tenancy/context.js';
import { WorkerModule } from '../../apps/api/dist/worker.module.js';
import { openBenchCohort } from './bench-cohort.mjs';
import { holdingWatch } from './measure.mjs';

const role = process.argv[2];
const config = readConfig(JSON.parse(process.env.BENCH_CONFIG));
const module = (role === 'worker' ? WorkerModule : ApiModule).with(config);
const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
const get = (type) => app.get(type, { strict: false });
let place = null;
let watch = null;

/** The most that this process has ever held, in bytes; null where the system does not tell. */
function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return null;
  }
}

const inPlace = (work) =>
  inContextOf({ schoolId: place.actor.schoolId, accountId: place.actor.accountId, actor: place.actor }, work);

/** What a coordinator's page asks, one after the other. */
async function requestOnce() {
  const start = performance.now();
  await get(CohortsService).get(place.actor, place.cohort.id);
  await get(PeopleList).list(place.actor, place.cohort.id, {
    first: 50,
    after: null,
    filter: null,
    sort: { by: 'name', descending: false },
  });
  return performance.now() - start;
}

async function answerWhile(goesOn) {
  const latencies = [];
  while (await goesOn()) {
    latencies.push(await requestOnce());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return latencies;
}

const deeds = {
  async open() {
    place = await openBenchCohort(get, 'cohort');
    return { schoolId: place.actor.schoolId, cohortId: place.cohort.id };
  },
  answer({ ms }) {
    const end = performance.now() + ms;
    return inPlace(() => answerWhile(async () => performance.now() < end));
  },
  run({ cohortId }) {
    return inPlace(async () => {
      const run = await get(MatchRunsService).start(place.actor, { cohortId, method: 'optimum', weights: [] });
      return { runId: run.id };
    });
  },
  /** Requests, and when each pass of the run was seen to be over. */
  answerUntilDone({ runId }) {
    return inPlace(async () => {
      const seen = [performance.now()];
      let run = null;
      const latencies = await answerWhile(async () => {
        run = await get(MatchRunsService).get(place.actor, runId);
        const passes = Math.floor(run.progressDone / (run.progressTotal / 3 || 1));
        while (seen.length <= passes) seen.push(performance.now());
        return run.state === 'queued' || run.state === 'running';
      });
      // The last pass ends with the draft.
      seen.length = Math.min(seen.length, 3);
      while (seen.length < 4) seen.push(performance.now());
      return { latencies, run, stages: seen.slice(1).map((at, index) => at - seen[index]) };
    });
  },
  watch() {
    watch = holdingWatch();
  },
  held: () => watch.longest(),
  memory: peakMemory,
};

process.on('message', ({ id, deed, input }) => {
  runInContext(jobContext({}, 'bench'), async () => deeds[deed](input)).then(
    (answer) => process.send({ id, answer }),
    (error) => process.send({ id, error: String(error?.stack ?? error) }),
  );
});
process.on('disconnect', () => void app.close().then(() => process.exit()));
process.send({ id: 'ready', answer: null });
