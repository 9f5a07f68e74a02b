/** A Chromium for the browser journeys: the system's own, or the one inside an npm package. */
import { spawnSync } from 'node:child_process';
import { which } from './test-servers.mjs';

const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const TRIAL_MS = 60_000;

/**
 * The path of a browser that really starts here (the packaged one may lack libraries of the system); null where none
 * does. TRELLIS_TEST_BROWSER names one of your own.
 */
export async function findBrowser() {
  const named = process.env.TRELLIS_TEST_BROWSER;
  if (named) return starts(named) ? named : null;
  const installed = PROGRAMS.map(which).find((path) => path !== null && starts(path));
  return installed ?? (await packaged());
}

async function packaged() {
  // It unpacks itself on the way; on a system it was not made for, it throws.
  const path = await import('@sparticuz/chromium')
    .then(({ default: chromium }) => chromium.executablePath())
    .catch(() => null);
  return path && starts(path) ? path : null;
}

function starts(path) {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--dump-dom',
    'data:text/html,<p>here</p>',
  ];
  const tried = spawnSync(path, args, { encoding: 'utf8', timeout: TRIAL_MS });
  return tried.status === 0 && tried.stdout.includes('<p>here</p>');
}
