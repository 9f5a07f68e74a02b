import { Injectable } from '@nestjs/common';
import { AGREEMENT_LIMITS } from '@trellis/contracts';
import type { ChangingMentorship } from '../mentorships/index.js';
import { AgreementTemplates } from './agreement-templates.service.js';
import type { WholeAgreement } from './agreement-views.policy.js';
import { AgreementsRepository } from './agreements.repository.js';

/** Reads the whole of one agreement, for use cases that have authorised. */
@Injectable()
export class AgreementReader {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly templates: AgreementTemplates,
  ) {}

  async of({ id, cohort_id: cohortId, state, people }: ChangingMentorship): Promise<WholeAgreement> {
    const row = await this.agreements.find(id);
    const [texts, signatures, versions, sharing] = await Promise.all([
      this.agreements.listTexts(id),
      this.agreements.listSignatures(id),
      this.agreements.listVersions(id, AGREEMENT_LIMITS.versions),
      this.agreements.listSharing(id),
    ]);
    return {
      mentorshipId: id,
      isOpen: state === 'active',
      design: row
        ? { intro: row.intro, parts: row.parts, version: row.template_version }
        : await this.templates.ofCohort(cohortId),
      begun: row !== null,
      revision: row?.revision ?? 0,
      version: row?.version ?? null,
      ...{ people, texts, signatures, versions, sharing },
    };
  }
}
