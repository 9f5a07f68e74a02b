import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { Clock } from '../../platform/clock/clock.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { writePdf } from '../../platform/pdf/write-pdf.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { EventCredits } from '../credits/index.js';
import { AttendanceLedger, outsideTitles } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import { AttendedRepository } from './attended.repository.js';
import { CertificateCodes } from './certificate-codes.service.js';
import { attendedWithin, certificateContent, periodsOf } from './certificates.policy.js';
import { type CertificateFacts, type CertificateRow, CertificatesRepository } from './certificates.repository.js';
import type { Certificate, CheckedCertificate, IssueCertificateInput, MyAttendance } from './certificate.types.js';

/** What somebody attended, on paper, with a code for whoever wants to check it. */
@Injectable()
export class Certificates implements OnModuleInit {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly attended: AttendedRepository,
    private readonly codes: CertificateCodes,
    private readonly ledger: AttendanceLedger,
    private readonly credits: EventCredits,
    private readonly schools: SchoolsService,
    private readonly limits: AttemptLimits,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.ledger.watch(({ eventId, memberId }) => this.correct(eventId, memberId));
    this.credits.watch((eventId) => this.correct(eventId, null));
  }

  async mine(actor: Actor): Promise<MyAttendance> {
    const memberId = memberOf(actor);
    const { locales } = await this.schools.settings();
    const rows = await this.attended.listOf(memberId, this.clock.now());
    const events = rows.map((row) => ({
      ...{ eventId: row.event_id, kind: row.kind, title: localizedText(row.title) },
      ...{ outsideTitle: outsideTitles(row, locales), startsAt: row.starts_at, hours: row.hours, credit: row.credit },
    }));
    const certificates = await this.certificates.listOf(memberId);
    return {
      events: events.toReversed(),
      periods: periodsOf(rows, await this.attended.listTerms(memberId)),
      certificates: certificates.map((row) => this.view(row)),
    };
  }

  /** One that says the same, and is valid, is not issued twice. */
  async issue(actor: Actor, { from, to }: IssueCertificateInput): Promise<Certificate> {
    const memberId = memberOf(actor);
    const school = await this.schools.settings();
    const rows = attendedWithin(await this.attended.listOf(memberId, this.clock.now()), { from, to });
    if (rows.length === 0) throw new AppError('CERTIFICATE_EMPTY');
    const lines = rows.map((row) => ({
      ...{ title: toLocalized(outsideTitles(row, school.locales)), on: dayIn(row.starts_at, row.time_zone) },
      ...{ hours: row.hours, credit: row.credit },
    }));
    const facts: CertificateFacts = {
      school: school.name,
      name: await this.attended.nameOf(memberId),
      from,
      to,
      lines,
    };
    const all = await this.certificates.listOf(memberId);
    const same = all.find((one) => one.revoked_at === null && sayTheSame(one.facts, facts));
    if (same) return this.view(same);
    if (all.length >= LIMITS.certificates) throw new AppError('EVENTS_FULL', { most: LIMITS.certificates });
    const id = newId();
    await this.db.run(async () => {
      const eventIds = rows.map(({ event_id: eventId }) => eventId);
      const hash = this.codes.hash(this.codes.of(id));
      await this.certificates.insert({ id, memberId, facts, eventIds, hash }, this.clock.now());
      await this.record('certificate.issue', id, memberId);
    });
    return this.view(await this.certificates.getOwn(id, memberId));
  }

  /** Whoever checks it reads from now on that it is not valid. */
  async takeBack(actor: Actor, id: string): Promise<Certificate> {
    const memberId = memberOf(actor);
    const row = await this.certificates.getOwn(id, memberId);
    await this.db.run(async () => {
      if (await this.certificates.revoke(row.id, this.clock.now()))
        await this.record('certificate.take_back', row.id, memberId);
    });
    return this.view(await this.certificates.getOwn(id, memberId));
  }

  async pdf(actor: Actor, id: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    const row = await this.certificates.getOwn(id, memberOf(actor));
    if (row.revoked_at) throw new AppError('CERTIFICATE_REVOKED');
    const { slug, timeZone } = await this.schools.settings();
    const language = currentContext()?.locale ?? 'en';
    const content = certificateContent(row.facts, {
      ...{ language, url: `${this.config.publicUrl}/s/${slug}/verify`, code: this.codes.of(row.id) },
      issuedOn: dayIn(row.issued_at, timeZone),
    });
    return { name: 'certificate-of-attendance.pdf', type: 'application/pdf', bytes: await writePdf(content) };
  }

  /** For anybody with the code: what the paper says, and no more. NOT_FOUND for any other. */
  check(code: string): Promise<CheckedCertificate> {
    return this.schools.visit(async () => {
      await this.limits.countMachine();
      const row = await this.certificates.findByHash(this.codes.hash(code));
      if (!row) throw new AppError('NOT_FOUND');
      const { name: school, timeZone } = await this.schools.settings();
      if (row.revoked_at) return { valid: false, school, name: null, from: null, to: null, issuedOn: null, lines: [] };
      const { facts } = row;
      const lines = facts.lines.map((line) => ({ ...line, title: localizedText(line.title) }));
      return { valid: true, ...facts, issuedOn: dayIn(row.issued_at, timeZone), lines };
    });
  }

  /** In the transaction of the correction: what no longer holds is no longer certified. */
  private async correct(eventId: string, memberId: string | null): Promise<void> {
    for (const row of await this.certificates.revokeNaming(eventId, memberId, this.clock.now()))
      await this.record('certificate.revoke', row.id, row.member_id);
  }

  private async record(action: string, id: string, memberId: string): Promise<void> {
    recordEvent(action, { certificateId: id });
    await this.audit.record({ action, subjectType: 'certificate', subjectId: id, memberIds: [memberId] });
  }

  private view(row: CertificateRow): Certificate {
    return {
      ...{ id: row.id, code: this.codes.of(row.id), from: row.facts.from, to: row.facts.to },
      ...{ events: row.facts.lines.length, issuedAt: row.issued_at, revokedAt: row.revoked_at },
      corrected: row.revoked_why === 'corrected',
    };
  }
}

function memberOf(actor: Actor): string {
  authorise(actor, 'own.read');
  if (!actor.memberId) throw new AppError('NOT_FOUND');
  return actor.memberId;
}

/** Whatever the order in which the database keeps the names. */
const sayTheSame = (one: CertificateFacts, other: CertificateFacts): boolean => textOf(one) === textOf(other);

const textOf = ({ school, name, from, to, lines }: CertificateFacts): string =>
  JSON.stringify([
    ...[school, name, from, to],
    ...lines.map(({ title, on, hours, credit }) => [title.en ?? null, title.fr ?? null, on, hours, credit]),
  ]);

const toLocalized = ({
  en,
  fr,
}: {
  en: string | null;
  fr: string | null;
}): CertificateFacts['lines'][number]['title'] => ({
  ...(en ? { en } : {}),
  ...(fr ? { fr } : {}),
});
