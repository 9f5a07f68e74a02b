/**
 * What the terminal shows while something takes long: one line a step, with the seconds it took. On a terminal the
 * running line counts up; in a log file (no terminal) a long step says every ten seconds that it still runs.
 */
const TICK_MS = 200;
const LOG_TICK_MS = 10_000;

/** Seconds since `from` (ms, performance.now) as "1.2 s". */
export const secondsSince = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

export class Progress {
  #out;
  #running = new Map();
  #timer = null;

  constructor(out = process.stdout) {
    this.#out = out;
  }

  /** A line of its own; keeps the running line below it. */
  note(text) {
    this.#clear();
    this.#out.write(`${text}\n`);
    this.#draw();
  }

  /**
   * Shows `label` while `work` runs and a closing line afterwards. What `work` returns is returned; a string returned
   * by `describe(result)` is added to the closing line.
   */
  async step(label, work, describe = () => '') {
    const started = performance.now();
    const key = Symbol(label);
    this.#running.set(key, { label, started });
    this.#start();
    try {
      const result = await work();
      this.#finish(key, `  ✓ ${label}${suffix(describe(result))} (${secondsSince(started)})`);
      return result;
    } catch (error) {
      this.#finish(key, `  ✗ ${label} (${secondsSince(started)})`);
      throw error;
    }
  }

  #finish(key, line) {
    this.#clear();
    this.#running.delete(key);
    this.#out.write(`${line}\n`);
    if (this.#running.size > 0) return this.#draw();
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #start() {
    if (this.#timer !== null) return;
    this.#timer = setInterval(() => this.#draw(true), this.#out.isTTY ? TICK_MS : LOG_TICK_MS);
    this.#timer.unref();
    this.#draw();
  }

  #clear() {
    if (this.#out.isTTY) this.#out.write('\r\x1b[2K');
  }

  #draw(isTick = false) {
    if (this.#running.size === 0 || (!this.#out.isTTY && !isTick)) return;
    const text = [...this.#running.values()].map((s) => `${s.label} … ${secondsSince(s.started)}`).join(' · ');
    if (!this.#out.isTTY) return void this.#out.write(`  … ${text}\n`);
    this.#clear();
    this.#out.write(`  … ${text}`.slice(0, (this.#out.columns || 100) - 1));
  }
}

const suffix = (text) => (text ? `: ${text}` : '');
