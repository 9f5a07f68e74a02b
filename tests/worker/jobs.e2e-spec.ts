import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { eventually } from './support/eventually.js';
import { type DueJob, DueWork, OnJob, TenantDatabase, type JobTable } from './support/platform.js';
import { inSchool, Stage } from './support/stage.js';
import { wipeQueue } from './support/test-queue.js';

/** One job of the product's, alone: these workers have none of its modules. */
const JOBS = { 'files.expire': 'file' } as unknown as JobTable;
const HOUR = 3_600_000;

/** What the handlers of this file do is decided by each test. */
const behaviour: { run: (job: DueJob) => Promise<void> } = { run: async () => undefined };

@Injectable()
class Doer {
  @OnJob('files.expire')
  async doIt(job: DueJob): Promise<void> {
    await behaviour.run(job);
  }
}

@Injectable()
class SecondDoer {
  @OnJob('files.expire')
  async doItToo(): Promise<void> {}
}

interface DueRow {
  attempts: number;
  due_at: Date;
  failed_at: Date | null;
  claim_number: number;
}

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  // An effect that can be counted: one row for each time it stands.
  await stage.query(`create table effect (school_id uuid not null, subject_id uuid not null);
    alter table effect owner to trellis_owner; grant select, insert on effect to trellis_app`);
});
afterAll(() => stage.close());

const rows = (subjectId: string): Promise<DueRow[]> =>
  stage.query<DueRow>('select attempts, due_at, failed_at, claim_number from due_work where subject_id = $1', [
    subjectId,
  ]);
const isSettled = (subjectId: string): Promise<void> =>
  eventually(async () => expect(await rows(subjectId)).toEqual([]));
const effects = async (subjectId: string): Promise<number> =>
  (await stage.query('select 1 from effect where subject_id = $1', [subjectId])).length;

/** The effect and the end of the job in one transaction, as a handler that is not idempotent must. */
const effectOnce =
  (app: () => INestApplicationContext) =>
  (job: DueJob): Promise<void> =>
    app()
      .get(TenantDatabase)
      .run(async () => {
        await app().get(TenantDatabase).write('insert into effect values ($1, $2)', [job.schoolId, job.subjectId]);
        await app().get(DueWork).complete(job);
      });

async function owe(app: INestApplicationContext, schoolId: string, subjectId: string = randomUUID()): Promise<string> {
  await inSchool(app, schoolId, () => app.get(DueWork).add('files.expire', subjectId));
  return subjectId;
}

describe('start of the worker', () => {
  it('fails when a job has no handler', async () => {
    await expect(stage.startWorker({ jobs: JOBS })).rejects.toThrow('job files.expire has no handler');
  });

  it('fails when a job has two handlers', async () => {
    const start = stage.startWorker({ jobs: JOBS, providers: [Doer, SecondDoer] });
    await expect(start).rejects.toThrow('job files.expire has two handlers; the second is SecondDoer.doItToo');
  });

  it('fails when a handler does a job that nobody lists', async () => {
    await expect(stage.startWorker({ providers: [Doer] })).rejects.toThrow('Doer.doIt handles job files.expire');
  });

  it('starts nothing in a process that only writes', async () => {
    const writer = await stage.startWriter();
    const schoolId = await stage.addSchool();
    const subjectId = await owe(writer, schoolId);
    expect(await rows(subjectId)).toMatchObject([{ claim_number: 0, attempts: 0 }]);
    await inSchool(writer, schoolId, () => writer.get(DueWork).cancel('files.expire', subjectId));
    expect(await rows(subjectId)).toEqual([]);
    await stage.stop(writer);
  });
});

describe('due work', () => {
  let worker: INestApplicationContext;
  let schoolId: string;
  beforeAll(async () => {
    worker = await stage.startWorker({ jobs: JOBS, providers: [Doer] });
    schoolId = await stage.addSchool();
  });
  afterEach(() => {
    behaviour.run = async () => undefined;
  });
  afterAll(() => stage.stop(worker));

  it('is done once, in the context of its school', async () => {
    const seen: DueJob[] = [];
    behaviour.run = async (job) => {
      seen.push(job);
    };
    const subjectId = await owe(worker, schoolId);
    await isSettled(subjectId);
    expect(seen).toMatchObject([{ schoolId, subjectId, job: 'files.expire', attempt: 1, isLastAttempt: false }]);
  });

  it('is not written when the business transaction fails', async () => {
    const subjectId = randomUUID();
    const failing = inSchool(worker, schoolId, async () => {
      await worker.get(DueWork).add('files.expire', subjectId);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows(subjectId)).toEqual([]);
  });

  it('waits until it is due by the clock', async () => {
    const later = randomUUID();
    await inSchool(worker, schoolId, () =>
      worker.get(DueWork).add('files.expire', later, new Date(Date.now() + 24 * HOUR)),
    );
    // Work owed after it is done before it: the scanner has looked and left it alone.
    await isSettled(await owe(worker, schoolId));
    expect(await rows(later)).toMatchObject([{ claim_number: 0 }]);
    await inSchool(worker, schoolId, () => worker.get(DueWork).cancel('files.expire', later));
  });

  it('backs off when its handler fails, and is done when it no longer does', async () => {
    let fails = true;
    behaviour.run = async () => {
      if (fails) throw new Error('not yet');
    };
    const subjectId = await owe(worker, schoolId);
    const [first] = await eventually(async () => {
      const found = await rows(subjectId);
      expect(found).toMatchObject([{ attempts: 1, failed_at: null }]);
      expect(found[0]?.due_at.getTime()).toBeGreaterThan(Date.now());
      return found;
    });
    fails = false;
    expect(first?.due_at.getTime()).toBeLessThan(Date.now() + 6_000);
    await isSettled(subjectId);
  });

  it('that always fails is given up and holds nothing up', async () => {
    const poisoned = randomUUID();
    const tries: boolean[] = [];
    behaviour.run = async (job) => {
      if (job.subjectId !== poisoned) return;
      tries.push(job.isLastAttempt);
      throw new Error('always');
    };
    await owe(worker, schoolId, poisoned);
    for (let attempt = 1; attempt <= 8; attempt++) {
      await eventually(async () => {
        const [row] = await rows(poisoned);
        expect(row?.attempts).toBe(attempt);
        if (attempt < 8) expect(row?.due_at.getTime()).toBeGreaterThan(Date.now());
      });
      await isSettled(await owe(worker, schoolId));
      await stage.query('update due_work set due_at = now() where subject_id = $1 and failed_at is null', [poisoned]);
    }
    await eventually(async () => expect((await rows(poisoned))[0]?.failed_at).not.toBeNull());
    expect(tries).toEqual([false, false, false, false, false, false, false, true]);
    // Owed again by somebody who has mended the cause.
    behaviour.run = async () => undefined;
    await owe(worker, schoolId, poisoned);
    await isSettled(poisoned);
  });

  it('survives a wiped queue in mid-flight', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const started: string[] = [];
    behaviour.run = async (job) => {
      started.push(job.subjectId);
      await held;
      await effectOnce(() => worker)(job);
    };
    const subjects: string[] = [];
    for (let index = 0; index < 10; index++) subjects.push(await owe(worker, schoolId));
    // Four are being worked on, the others wait in the queue that is about to be lost.
    await eventually(() => expect(started).toHaveLength(4));
    await eventually(async () => {
      const claimed = await stage.query('select 1 from due_work where claim_number > 0 and subject_id = any($1)', [
        subjects,
      ]);
      expect(claimed).toHaveLength(10);
    });
    await wipeQueue(stage.database.adminUrl);
    release();
    await eventually(async () =>
      expect((await Promise.all(subjects.map(effects))).filter((n) => n === 1)).toHaveLength(4),
    );
    // Their leases over, the lost ones are claimed again.
    await stage.query('update due_work set claimed_until = now() where subject_id = any($1)', [subjects]);
    await eventually(async () => expect(await Promise.all(subjects.map(effects))).toEqual(subjects.map(() => 1)));
    for (const subjectId of subjects) await isSettled(subjectId);
  });

  it('whose claim was lost leaves no effect', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const attempts: { claim: number; outcome: string }[] = [];
    behaviour.run = async (job) => {
      const isFirst = attempts.length === 0;
      const record = { claim: job.claim, outcome: 'running' };
      attempts.push(record);
      if (isFirst) await held;
      await effectOnce(() => worker)(job).then(
        () => (record.outcome = 'done'),
        (error: Error) => {
          record.outcome = error.name;
          throw error;
        },
      );
    };
    const subjectId = await owe(worker, schoolId);
    await eventually(() => expect(attempts).toHaveLength(1));
    await stage.query('update due_work set claimed_until = now() where subject_id = $1', [subjectId]);
    await isSettled(subjectId);
    release();
    await eventually(() => expect(attempts.map(({ outcome }) => outcome)).toEqual(['StaleClaimError', 'done']));
    expect(await effects(subjectId)).toBe(1);
    expect(await rows(subjectId)).toEqual([]);
  });

  it('planned anew while it runs is done again', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let runs = 0;
    behaviour.run = async () => {
      if (++runs === 1) await held;
    };
    const subjectId = await owe(worker, schoolId);
    await eventually(() => expect(runs).toBe(1));
    await owe(worker, schoolId, subjectId);
    release();
    await isSettled(subjectId);
    expect(runs).toBe(2);
  });

  it('takes turns between schools', async () => {
    const small = await stage.addSchool();
    const order: string[] = [];
    behaviour.run = async (job) => {
      order.push(job.schoolId);
    };
    await stage.query(
      `insert into due_work (school_id, id, job, subject_id, due_at, created_at)
       select $1, gen_random_uuid(), 'files.expire', gen_random_uuid(), now() - interval '1 hour', now() from generate_series(1, 300)`,
      [schoolId],
    );
    await stage.query(
      `insert into due_work (school_id, id, job, subject_id, due_at, created_at)
       select $1, gen_random_uuid(), 'files.expire', gen_random_uuid(), now(), now() from generate_series(1, 10)`,
      [small],
    );
    await eventually(() => expect(order).toHaveLength(310), 30_000);
    // At most what was claimed before the small school came, and then turn by turn.
    const lastOfSmall = order.lastIndexOf(small);
    expect(lastOfSmall).toBeLessThan(200);
  });
});

it('two workers do everything exactly once', async () => {
  const workers = [
    await stage.startWorker({ jobs: JOBS, providers: [Doer] }),
    await stage.startWorker({ jobs: JOBS, providers: [Doer] }),
  ];
  const [app] = workers as [INestApplicationContext, INestApplicationContext];
  behaviour.run = effectOnce(() => app);
  const schoolId = await stage.addSchool();
  await stage.query(
    `insert into due_work (school_id, id, job, subject_id, due_at, created_at)
     select $1, gen_random_uuid(), 'files.expire', gen_random_uuid(), now(), now() from generate_series(1, 200)`,
    [schoolId],
  );
  await eventually(
    async () => expect(await stage.query('select 1 from due_work where school_id = $1', [schoolId])).toEqual([]),
    30_000,
  );
  const counted = await stage.query<{ times: number }>(
    'select count(*)::int as times from effect where school_id = $1 group by subject_id',
    [schoolId],
  );
  expect(counted).toHaveLength(200);
  expect(counted.every(({ times }) => times === 1)).toBe(true);
  for (const worker of workers) await stage.stop(worker);
});

it('a stopping worker finishes what it has begun', async () => {
  const worker = await stage.startWorker({ jobs: JOBS, providers: [Doer] });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let begun = false;
  behaviour.run = async (job) => {
    begun = true;
    await held;
    await effectOnce(() => worker)(job);
  };
  const subjectId = await owe(worker, await stage.addSchool());
  await eventually(() => expect(begun).toBe(true));
  const stopped = stage.stop(worker);
  release();
  await stopped;
  expect(await effects(subjectId)).toBe(1);
  expect(await rows(subjectId)).toEqual([]);
});
