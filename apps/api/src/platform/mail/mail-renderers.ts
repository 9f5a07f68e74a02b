import { Injectable } from '@nestjs/common';
import { MarkedMethods } from '../jobs/marked-methods.js';
import { MAIL_RENDERER, type MailRenderer } from './renders-mail.js';

/** Finds the `@RendersMail` methods of all providers; a kind with two ends the start. */
@Injectable()
export class MailRenderers {
  private readonly renderers = new Map<string, MailRenderer>();

  constructor(private readonly marked: MarkedMethods) {}

  /** Call once all providers exist. Throws one error that lists every problem. */
  collect(): void {
    const problems: string[] = [];
    for (const { name, method, place } of this.marked.find<MailRenderer>(MAIL_RENDERER)) {
      if (this.renderers.has(name)) problems.push(`mail ${name} has two renderers; the second is ${place}`);
      this.renderers.set(name, method);
    }
    if (problems.length > 0) throw new Error(`The worker cannot start:\n- ${problems.join('\n- ')}`);
  }

  get(kind: string): MailRenderer | undefined {
    return this.renderers.get(kind);
  }
}
