/**
 * A process of the reminders bench, as the product runs it: `service` opens the school, `worker` claims, renders and sends. A third
 * kind, `sink`, is the mail server: it says yes to everything as fast as it can, and counts.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { NestFactory } from '@nestjs/core';

const role = process.argv[2];

/** What this process holds, and has held at most, in bytes; null where the system does not tell. */
function memory() {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
    return { now: of('VmRSS'), most: of('VmHWM') };
  } catch {
    return null;
  }
}

async function product() {
  const [{ ApiModule }, { WorkerModule }, { readConfig }, { openBenchCohort }, { jobContext, runInContext }] =
    await Promise.all([
      import('../../apps/api/dist/api.module.js'),
      import('../../apps/api/dist/worker.module.js'),
      import('../../apps/api/dist/platform/config/app-config.js'),
      import('./bench-cohort.mjs'),
      import('../../apps/api/dist/platform/tenancy/context.js'),
    ]);
  const config = readConfig(JSON.parse(process.env.BENCH_CONFIG));
  const module = (role === 'worker' ? WorkerModule : ApiModule).with(config);
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
  const get = (type) => app.get(type, { strict: false });
  const open = async (slug) => {
    const { actor, cohort } = await openBenchCohort(get, slug);
    return { schoolId: actor.schoolId, cohortId: cohort.id, programId: cohort.programId };
  };
  const inContext = (work) => runInContext(jobContext({}, 'bench'), work);
  return { deeds: { open: (slug) => inContext(() => open(slug)), memory }, end: () => app.close() };
}

async function sink() {
  let taken = 0;
  const open = new Set();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.setNoDelay(true);
    let inData = false;
    let rest = '';
    socket.on('error', () => undefined);
    socket.write('220 sink\r\n');
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        const end = inData ? rest.indexOf('\r\n.\r\n') : rest.indexOf('\r\n');
        if (end < 0) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          taken += 1;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(line)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 yes\r\n');
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const deeds = { port: () => server.address().port, taken: () => taken };
  const end = () =>
    new Promise((resolve) => {
      server.close(resolve);
      // A connection that nobody closes would keep the server, and the bench with it.
      for (const socket of open) socket.destroy();
    });
  return { deeds, end };
}

const { deeds, end } = role === 'sink' ? await sink() : await product();
process.on('message', ({ id, deed, input }) => {
  Promise.resolve()
    .then(() => deeds[deed](input))
    .then(
      (answer) => process.send({ id, answer }),
      (error) => process.send({ id, error: String(error?.stack ?? error) }),
    );
});
process.on('disconnect', () => void end().finally(() => process.exit()));
process.send({ id: 'ready', answer: memory() });
