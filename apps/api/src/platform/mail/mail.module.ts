import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccountMail } from './account-mail.js';
import { AccountMailLedger } from './account-mail-ledger.js';
import { MailDelivery } from './mail-delivery.js';
import { MAIL_LEDGERS, type MailLedger } from './mail-ledger.js';
import { MailLinks } from './mail-links.js';
import { MailPreparation } from './mail-preparation.js';
import { MailRenderers } from './mail-renderers.js';
import { MailWorker } from './mail-worker.js';
import { Outbox } from './outbox.js';
import { RewordableMails } from './rewordable-mails.js';
import { OutboxLedger } from './outbox-ledger.js';

/** Mail that is owed. `Outbox` and `AccountMail` everywhere; rendering and sending in the worker alone (with JobsModule's). */
@Global()
@Module({})
export class MailModule {
  static forRoot({ worker }: { worker: boolean }): DynamicModule {
    const writers = [Outbox, AccountMail, MailLinks, RewordableMails];
    if (!worker) return { module: MailModule, providers: writers, exports: writers };
    const ledgers = {
      provide: MAIL_LEDGERS,
      inject: [OutboxLedger, AccountMailLedger],
      useFactory: (...all: MailLedger[]) => all,
    };
    return {
      module: MailModule,
      providers: [
        ...writers,
        OutboxLedger,
        AccountMailLedger,
        ledgers,
        MailRenderers,
        MailPreparation,
        MailDelivery,
        MailWorker,
      ],
      exports: writers,
    };
  }
}
