import { afterAll, beforeAll, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../kit/app.js';
import { builtClient, Chromium, type Language, type Visitor, type VisitorOptions } from '../../kit/browser.js';
import type { Browser } from '../../kit/http-client.js';

/** Long enough for a busy machine; nobody waits for it where all goes well. */
const PREPARE_MS = 240_000;

/** The whole service with its worker and the built client, and a browser for everyone who comes. */
export interface Stage {
  readonly app: TestApp;
  readonly chromium: Chromium;
  /** A test that goes on where the one before it ended: after one that failed it is not walked. */
  readonly step: (title: string, work: () => Promise<void>) => void;
  /** A test that stands by itself. */
  readonly scene: (title: string, work: () => Promise<void>, timeoutMs?: number) => void;
  /** Someone who has a session, before a real browser: signed in already, reading one language. */
  readonly seat: (name: string, as: Browser, language: Language, options?: VisitorOptions) => Promise<Visitor>;
}

/**
 * Sets the stage for the tests of a file or of a `describe`, and clears it away after them. `prepare` is done once, when it
 * stands: before that there is neither `app` nor `chromium`.
 */
export function openStage(prepare: () => Promise<void> = () => Promise.resolve()): Stage {
  let app: TestApp;
  let chromium: Chromium;
  beforeAll(async () => {
    app = await createTestApp({ worker: true, ownPublicUrl: true, env: { WEB_DIST: builtClient() } });
    chromium = await Chromium.launch(app.url);
    await prepare();
  }, PREPARE_MS);
  afterAll(async () => {
    await chromium?.close();
    await app?.close();
  });
  return {
    get app() {
      return app;
    },
    get chromium() {
      return chromium;
    },
    step: (title, work) => it(title, () => chromium.step(work)()),
    scene: (title, work, timeoutMs) => it(title, () => chromium.scene(work)(), timeoutMs),
    seat: (name, as, language, options) => seat(chromium, name, as, language, options),
  };
}

async function seat(
  chromium: Chromium,
  name: string,
  as: Browser,
  language: Language,
  options: VisitorOptions = {},
): Promise<Visitor> {
  await as.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }', {
    input: { locale: language.toUpperCase() },
  });
  const visitor = await chromium.visitor(name, { ...options, language });
  const [cookie, value] = (as.cookie ?? '').split(/=(.*)/s);
  await visitor.context.addCookies([
    { name: cookie ?? '', value: value ?? '', url: as.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  return visitor;
}
