import { Inject, Injectable } from '@nestjs/common';
import type { DemoPersonKind } from '@trellis/contracts';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { AppError } from '../../platform/errors/app-error.js';
import { inContextOf } from '../../platform/tenancy/context.js';
import { AccountsService, type Viewer } from '../accounts/index.js';
import { type DemoPersonRow, DemoRepository } from './demo.repository.js';
import type { Installation } from './demo.types.js';

/** The address of the demo school. */
export const DEMO_SLUG = 'lakeside-demo';
/** Kinds that a filled demo school has all of. */
const KINDS = 5;

/** What kind of installation this is, and stepping into the demo school of a local one. */
@Injectable()
export class DemoService {
  constructor(
    private readonly demo: DemoRepository,
    private readonly accounts: AccountsService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async installation(): Promise<Installation> {
    const people = await this.people();
    return {
      mode: this.config.mode,
      mailCatcherUrl: this.config.mode === 'local' ? this.config.mailCatcherUrl : null,
      demoReady: people.length === KINDS,
      demo: people.map((person) => ({ kind: person.kind, schoolSlug: DEMO_SLUG, displayName: person.display_name })),
    };
  }

  async signIn(kind: DemoPersonKind): Promise<Viewer> {
    const person = (await this.people()).find((candidate) => candidate.kind === kind);
    if (!person) throw new AppError('DEMO_NOT_AVAILABLE');
    return this.accounts.enter(person.account_id);
  }

  /** Nobody on an installation that is not local, whatever its schools are called. */
  private async people(): Promise<DemoPersonRow[]> {
    if (this.config.mode !== 'local') return [];
    const schoolId = await this.demo.findSchoolId(DEMO_SLUG);
    return schoolId ? inContextOf({ schoolId, accountId: null, actor: null }, () => this.demo.listPeople()) : [];
  }
}
