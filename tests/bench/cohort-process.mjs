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
import { IdentityVault } from '../../apps/api/dist/modules/identity/index.js';
import { MatchRunsService } from '../../apps/api/dist/modules/matching/index.js';
import { MatchAudits } from '../../apps/api/dist/modules/matching/match-audits.service.js';
import { MatchEditsService } from '../../apps/api/dist/modules/matching/match-edits.service.js';
import { Taxonomy } from '../../apps/api/dist/modules/taxonomy/index.js';
import { readConfig } from '../../apps/api/dist/platform/config/app-config.js';
import { TenantDatabase } from '../../apps/api/dist/platform/database/tenant-database.js';
import { inContextOf, jobContext, runInContext } from '../../apps/api/dist/platform/tenancy/context.js';
import { WorkerModule } from '../../apps/api/dist/worker.module.js';
import { openBenchCohort } from './bench-cohort.mjs';
import { holdingWatch, seeded } from './measure.mjs';

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

/** How many people write to the vault in one transaction. */
const AT_ONCE = 500;

const chance = seeded(11);
const oneOf = (list) => list[Math.floor(chance() * list.length)];
const PURPOSES = ['matching', 'show_to_match', 'aggregate_reporting'];

/** What somebody says of themselves in each dimension, whether they agree to its use, and, of a mentee, how much it matters. */
function saidBy({ id: enrolmentId, memberId, role }, dimensions, consents) {
  const owner = { memberId, enrolmentId };
  const answer = (itemId, dimension, value) => ({ ...owner, itemId, dimension, answer: { state: 'answered', value } });
  const wish = ({ id }) => {
    // One wish in fifty is essential.
    const importance = chance() < 0.02 ? 'essential' : oneOf(['none', 'nice', 'important']);
    return { about: 'dimension', id, importance, direction: 'shared' };
  };
  const agreed = { ...owner, state: 'given', wording: 'May we?', version: 1 };
  return {
    answers: [
      ...dimensions.map(({ id, options }) => answer(`dimension:${id}`, id, [oneOf(options).id])),
      ...(role === 'mentee' ? [answer('wishes', 'wishes', JSON.stringify(dimensions.map(wish)))] : []),
    ],
    consents: consents
      ? dimensions.flatMap(({ id }) => PURPOSES.map((purpose) => ({ ...agreed, purpose, dimension: id })))
      : [],
  };
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
    // Sets the pace: a page that asks again and again, not one that lets no other process run.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return latencies;
}

const deeds = {
  async open() {
    place = await openBenchCohort(get, 'cohort');
    return { schoolId: place.actor.schoolId, cohortId: place.cohort.id };
  },
  /** Everybody answers in three dimensions, half of them consent. */
  say({ people }) {
    return inPlace(async () => {
      const { dimensions } = await get(Taxonomy).current();
      const three = dimensions.filter(({ state, options }) => state === 'active' && options.length > 0).slice(0, 3);
      if (three.length < 3) throw new Error('The school has fewer than three dimensions.');
      for (let at = 0; at < people.length; at += AT_ONCE) {
        const said = people.slice(at, at + AT_ONCE).map((one) => saidBy(one, three, chance() < 0.5));
        const [answers, consents] = [said.flatMap((one) => one.answers), said.flatMap((one) => one.consents)];
        await get(TenantDatabase).run(() => get(IdentityVault).store(answers, consents, 'person'));
      }
    });
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
  /** A pair of the draft set apart, as a coordinator does before running again. */
  edit({ runId, menteeId, mentorId }) {
    return inPlace(async () => {
      await get(MatchEditsService).forbid(place.actor, { runId, menteeId, mentorId });
    });
  },
  /** Has figures about the draft counted, and tells how long that took. */
  audit({ runId }) {
    return inPlace(async () => {
      const start = performance.now();
      let { state, sections } = await get(MatchAudits).request(place.actor, runId);
      const isOver = async () => {
        ({ state, sections } = await get(MatchAudits).auditOf(place.actor, { id: runId, cohortId: place.cohort.id }));
        return state !== 'queued';
      };
      await answerWhile(async () => !(await isOver()));
      if (state !== 'done') throw new Error(`The audit is ${state}.`);
      return { ms: performance.now() - start, sections: sections.length };
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
