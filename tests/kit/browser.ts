/**
 * Real people before the real client: Chromium, and for each person a browser of their own (cookies, language, size of the
 * screen), which keeps a record of every request and every complaint of the page.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNativeError } from 'node:util/types';
import i18next, { type i18n } from 'i18next';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { findBrowser } from '../../tools/lib/browser.mjs';

export type Language = 'en' | 'fr';

export interface Device {
  name: string;
  options: BrowserContextOptions;
}

export const LAPTOP: Device = { name: 'laptop', options: { viewport: { width: 1280, height: 800 } } };
export const PHONE: Device = {
  name: 'phone',
  options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CATALOGUES = join(ROOT, 'apps/web/src/lib/i18n');
/** How long a person waits for something to come: it costs nothing where it comes, and a machine may be busy. */
const PATIENCE_MS = 30_000;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** The folder of the built client, to be served by the API under test. `TRELLIS_TEST_WEB_DIST` names another build. */
export function builtClient(): string {
  const folder = process.env.TRELLIS_TEST_WEB_DIST ?? join(ROOT, 'apps/web/dist');
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(
      `${folder} holds no built web client: run \`npx vite build apps/web\` first (\`npm test\` does it by itself).`,
    );
  }
  return folder;
}

/** Says what the client says, by the keys of its own catalogues: a change of wording changes no test. */
export type Words = (key: string, values?: Record<string, unknown>) => string;

/** The words of one language; `namespace:key`, as in the client. */
export async function wordsOf(language: Language): Promise<Words> {
  const speaker: i18n = i18next.createInstance();
  const files = readdirSync(join(CATALOGUES, language));
  const names = files.map((file) => file.replace(/\.json$/, ''));
  const read = (name: string): object =>
    JSON.parse(readFileSync(join(CATALOGUES, language, `${name}.json`), 'utf8')) as object;
  await speaker.init({
    lng: language,
    ns: names,
    defaultNS: 'common',
    showSupportNotice: false,
    resources: { [language]: Object.fromEntries(names.map((name) => [name, read(name)])) },
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => {
    if (!speaker.exists(key, values)) throw new Error(`The client has no words "${key}" in ${language}.`);
    return speaker.t(key, values);
  };
}

/** One person with a browser of their own. */
export class Visitor {
  /** Every address that a page of this person asked for. */
  readonly requests: string[] = [];
  /** What pages complained about: errors on the console (violations of the content security policy among them) and thrown ones. */
  readonly complaints: string[] = [];

  constructor(
    readonly name: string,
    readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
    public t: Words,
  ) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(`${error.name}: ${error.message}`));
  }

  /** Opens a path of the installation, or a whole address. */
  async open(path: string): Promise<void> {
    // A link that differs from the page only behind the # would load nothing.
    if (path.includes('#')) await this.page.goto('about:blank');
    await this.page.goto(path.startsWith('http') ? path : `${this.url}${path}`);
  }

  /**
   * Goes on from a page of a school as the client's own links do: nothing is loaded again. By way of a page for what is not
   * there, which shares nothing with any other, so that nothing of the screen before is left.
   */
  async goTo(path: string): Promise<void> {
    if (!this.page.url().startsWith(`${this.url}/s/`)) return this.open(path);
    const go = (to: string): Promise<void> => this.page.evaluate((at) => history.pushState({}, '', at), to);
    await go('/nowhere/at/all');
    await this.arrivesAt(this.t('notFoundTitle'));
    const behind = this.page.locator('h1[data-behind]');
    await this.page.locator('h1').evaluate((title) => title.setAttribute('data-behind', ''));
    await go(path);
    await behind.waitFor({ state: 'detached' });
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Waits for the screen with this title. */
  async arrivesAt(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  async sees(text: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).first().waitFor();
  }

  /** Waits for what is said aloud to those who cannot see the screen. */
  async hears(text: string | RegExp): Promise<void> {
    await this.page.getByTestId('announcer').filter({ hasText: text }).waitFor({ state: 'attached' });
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  link(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('link', { name, exact: true });
  }

  /** A field by its label; the word that says whether it must be filled is not part of it. */
  field(label: string, within: Page | Locator = this.page): Locator {
    return within.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(|\\s*\\*?$)`));
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** One of the places in the rail, which on a phone is a bar at the bottom. */
  place(name: string): Locator {
    return this.link(name, this.page.getByRole('navigation', { name: this.t('places'), exact: true }));
  }
}

export interface VisitorOptions {
  language?: Language;
  device?: Device;
  more?: BrowserContextOptions;
}

/** Chromium for one test file, with everyone who came in it. */
export class Chromium {
  readonly visitors: Visitor[] = [];
  private broken: string | null = null;

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** `url` is the installation that everyone visits. */
  static async launch(url: string): Promise<Chromium> {
    // `npm test` has tried it already; trying costs as much as a launch.
    const executablePath = process.env.TRELLIS_TEST_BROWSER ?? (await findBrowser());
    if (!executablePath) {
      throw new Error(
        'No Chromium starts here: install one (Debian: apt-get install chromium-headless-shell) or name yours in TRELLIS_TEST_BROWSER.',
      );
    }
    return new Chromium(await chromium.launch({ executablePath, args: ARGS }), url);
  }

  /** Someone new, with nothing in their browser. */
  async visitor(name: string, { language = 'en', device = LAPTOP, more = {} }: VisitorOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      ...device.options,
      locale: `${language}-CA`,
      timezoneId: 'America/Toronto',
      ...more,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const visitor = new Visitor(name, this.url, context, await context.newPage(), await wordsOf(language));
    this.visitors.push(visitor);
    return visitor;
  }

  /**
   * A test that leaves a picture of every open page behind when it fails, and says where. `after` a failed one the later
   * steps of the same story say so instead of failing in a hundred ways.
   */
  step(work: () => Promise<void>): () => Promise<void> {
    return async () => {
      if (this.broken) throw withoutStack(`Not walked, since an earlier step failed: ${this.broken}`);
      try {
        await work();
      } catch (error) {
        this.broken = firstLine(error);
        throw await this.withPictures(error);
      }
    };
  }

  /** Like `step`, for tests that stand by themselves. */
  scene(work: () => Promise<void>): () => Promise<void> {
    return async () => {
      try {
        await work();
      } catch (error) {
        throw await this.withPictures(error);
      }
    };
  }

  /** Ends a test in the middle of something, with pictures and what it was about. */
  async fail(error: unknown, about: string): Promise<never> {
    const told = await this.withPictures(error);
    told.stack = `${about}: ${told.stack ?? told.message}`;
    throw told;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async withPictures(error: unknown): Promise<Error> {
    const folder = mkdtempSync(join(tmpdir(), 'trellis-screens-'));
    const seen: string[] = [];
    for (const [index, { name, page, complaints }] of this.visitors.entries()) {
      if (page.isClosed()) continue;
      await page.screenshot({ path: join(folder, `${index}-${name}.png`), fullPage: true }).catch(() => undefined);
      seen.push(
        `${name} is at ${page.url()}${complaints.length > 0 ? `, where the page complains: ${complaints.join(' | ')}` : ''}`,
      );
    }
    // Playwright's errors come from outside the context of the test file, where `instanceof` does not see them.
    const told = isNativeError(error) ? error : new Error(String(error));
    if (told.message.includes('Pictures of every page')) return told;
    told.message = `${told.message}\n\nPictures of every page: ${folder}\n${seen.join('\n')}`;
    // Jest prints the stack, which holds the message as it was.
    told.stack = `${told.name}: ${told.message}\n${(told.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n')}`;
    return told;
  }
}

const firstLine = (error: unknown): string =>
  (isNativeError(error) ? error.message : String(error)).split('\n')[0] ?? '';

function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

let pictures = 0;

/** Keeps a picture of a screen when TRELLIS_TEST_PICTURES names a folder, to look at what was built. */
export async function portray(visitor: Visitor, title: string): Promise<void> {
  const folder = process.env.TRELLIS_TEST_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  pictures += 1;
  await visitor.page.screenshot({
    path: join(folder, `${String(pictures).padStart(2, '0')}-${title}.png`),
    fullPage: true,
  });
}
