import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';

/** Addresses in mails: pages of this installation as people open them. */
@Injectable()
export class MailLinks {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** `path` begins with a slash. */
  to(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }

  /**
   * A page with a secret, after the `#`: it never reaches a server's log. The page only asks; opening it changes nothing,
   * since mail scanners open every link.
   */
  withToken(path: string, token: string): string {
    return `${this.to(path)}#t=${encodeURIComponent(token)}`;
  }
}
