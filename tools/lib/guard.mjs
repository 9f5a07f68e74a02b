/**
 * Ends a server that a test run started, and removes its folder, as soon as the test run lets go of it or dies, be it
 * by kill -9. One such process per server; it knows nothing but `pid` and `folder`.
 */
import { rmSync } from 'node:fs';
import { processesIn, record, stopAll } from './processes.mjs';

const [pid, folder, dataDir] = process.argv.slice(2);
const server = record('server', Number(pid));

process.once('disconnect', async () => {
  // Its data is thrown away: no need for an orderly end.
  const how = { signals: ['SIGQUIT', 'SIGKILL'], graceMs: 3_000 };
  await stopAll([server, ...processesIn(dataDir)], how);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
// Ctrl-C goes to the whole group; the guard leaves when its test run does.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.send('ready');
