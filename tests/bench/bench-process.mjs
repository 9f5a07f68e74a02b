/** A process of the product (service or worker) for a bench: started as `npm start` does, asked by messages. */
import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { MEMORY_FLAGS } from '../../tools/lib/memory-flags.mjs';

/** What the product is configured with on a bench's database. Sent mails go nowhere. */
export function benchConfig({ urls }) {
  return {
    TRELLIS_MODE: 'test',
    DATABASE_URL: urls.app,
    DATABASE_SYSTEM_URL: urls.system,
    DATABASE_QUEUE_URL: urls.queue,
    SMTP_URL: 'smtp://127.0.0.1:9',
    PUBLIC_URL: 'http://localhost',
    WORKER_HEALTH_PORT: '0',
    TRELLIS_MASTER_KEY: randomBytes(32).toString('base64'),
  };
}

/** What it is asked, it answers; what it throws is thrown here. */
export class BenchProcess {
  /** `script` stands beside this file; `atStart` is what it says when it is ready. */
  static async start(script, role, config) {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), [role], {
      execArgv: MEMORY_FLAGS,
      env: { ...process.env, BENCH_CONFIG: JSON.stringify(config) },
    });
    const one = new BenchProcess(child, role);
    one.atStart = await new Promise((resolve, reject) => one.waiting.set('ready', { resolve, reject }));
    return one;
  }

  constructor(child, role) {
    this.child = child;
    this.waiting = new Map();
    child.on('message', ({ id, answer, error }) => {
      const { resolve, reject } = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) reject(new Error(error));
      else resolve(answer);
    });
    this.ended = new Promise((resolve) => child.once('exit', resolve));
    child.on('exit', (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`The ${role} ended with ${code}.`));
    });
  }

  ask(deed, input) {
    const id = randomUUID();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, deed, input });
    });
  }

  /** Ended when its connections to the database are. */
  end() {
    this.child.disconnect();
    return this.ended;
  }
}
