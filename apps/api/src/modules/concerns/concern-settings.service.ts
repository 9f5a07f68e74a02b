import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import { emailKey, normaliseLine, normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText, type LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentSchoolId } from '../../platform/tenancy/context.js';
import type { ConcernOfficeInput, ConcernSettings, SaveConcernSettingsInput } from './concern-settings.types.js';
import { type ConcernOfficeRow, ConcernSettingsRepository } from './concern-settings.repository.js';

/** Two years: long enough for what follows slowly, short enough that nothing stays for ever unnoticed. */
export const RETENTION_MONTHS = 24;

/** Whom a school names to read concerns, and what it says to whoever is about to write one. */
@Injectable()
export class ConcernSettingsService {
  constructor(
    private readonly settings: ConcernSettingsRepository,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  get(actor: Actor): Promise<ConcernSettings> {
    authorise(actor, 'school.configure');
    return this.describe();
  }

  async save(actor: Actor, input: SaveConcernSettingsInput): Promise<ConcernSettings> {
    authorise(actor, 'school.configure');
    const offices = await Promise.all(input.offices.map((office) => this.readOffice(office)));
    const row = {
      expect: written(input.expect),
      must_pass_on: written(input.mustPassOn),
      crisis: input.crisis.map(({ label, number }) => ({ label: written(label), number: normaliseLine(number) })),
      retention_months: input.retentionMonths,
    };
    const schoolId = currentSchoolId();
    await this.db.run(async () => {
      await this.settings.upsert(row, this.clock.now());
      await this.settings.replaceOffices(offices);
      recordEvent('concern_settings.changed', { schoolId });
      await this.audit.record({ action: 'concern_settings.change', subjectType: 'school', subjectId: schoolId });
    });
    return this.describe();
  }

  private async describe(): Promise<ConcernSettings> {
    const [row, offices] = await Promise.all([this.settings.find(), this.settings.listOffices()]);
    return {
      expect: row && localizedText(row.expect),
      mustPassOn: row && localizedText(row.must_pass_on),
      crisis: (row?.crisis ?? []).map(({ label, number }) => ({ label: localizedText(label), number })),
      offices: offices.map(({ id, kind, label, name, email, address }) => ({
        ...{ id, kind, name, email, address },
        label: localizedText(label),
      })),
      retentionMonths: row?.retention_months ?? RETENTION_MONTHS,
    };
  }

  private async readOffice({
    kind,
    label,
    email,
    address,
  }: ConcernOfficeInput): Promise<Pick<ConcernOfficeRow, 'kind' | 'label' | 'member_id' | 'address'>> {
    const typed = normaliseLine(email ?? '');
    const memberId = typed ? await this.settings.findMember(emailKey(typed)) : null;
    if (typed && !memberId) throw new AppError('CONCERN_MEMBER_UNKNOWN', { email: typed }, 'email');
    const reach = normaliseLine(address ?? '') || null;
    if (!memberId && !reach) throw new AppError('CONCERN_OFFICE_EMPTY');
    return { kind, label: written(label), member_id: memberId, address: reach };
  }
}

const written = ({ en, fr }: LocalizedTextInput): Localized => {
  const texts = { en: normaliseText(en ?? ''), fr: normaliseText(fr ?? '') };
  return { ...(texts.en ? { en: texts.en } : {}), ...(texts.fr ? { fr: texts.fr } : {}) };
};
