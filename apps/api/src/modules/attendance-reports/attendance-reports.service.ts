import { Injectable } from '@nestjs/common';
import { LIFETIMES } from '@trellis/contracts';
import { rememberAttendanceMapping } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileStore } from '../../platform/files/file-store.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { EventCredits } from '../credits/index.js';
import { AttendanceLedger, checkInSpan, EventKeepers } from '../events/index.js';
import { columnNames } from '../imports/index.js';
import type {
  AttendanceReport,
  AttendanceReportResult,
  ImportAttendanceReportInput,
  ReadAttendanceReportInput,
  ReportedAttendee,
} from './attendance-report.types.js';
import { attendedOf, fieldsOf, isLongEnough, isOfOtherDay, samplesOf } from './attendance-reports.policy.js';
import { AttendanceReportsRepository } from './attendance-reports.repository.js';
import { type OpenedReport, ReportReading } from './report-reading.service.js';

const DAY = 86_400_000;
/** Lines that could not be read are listed up to here; the rest is counted. */
const LISTED = 100;

/** Who was there, from a video tool's report: read, looked at by a person, noted once. */
@Injectable()
export class AttendanceReports {
  constructor(
    private readonly reading: ReportReading,
    private readonly reports: AttendanceReportsRepository,
    private readonly keepers: EventKeepers,
    private readonly ledger: AttendanceLedger,
    private readonly credits: EventCredits,
    private readonly files: FileStore,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, { eventId, fileId, mapping }: ReadAttendanceReportInput): Promise<AttendanceReport> {
    const event = await this.authorised(actor, eventId);
    const opened = await this.reading.open(actor, fileId, event, mapping ?? null);
    const { table, read } = opened;
    const fields = fieldsOf(opened.mapping);
    const samples = samplesOf(table);
    const notices = [...new Set((read?.notices ?? []).map(({ code }) => code as string))];
    return {
      fileName: opened.fileName,
      columns: columnNames(table.header).map((header, at) => ({
        ...{ header, samples: samples[at] ?? [], field: fields.get(at) ?? null },
      })),
      readable: read !== null,
      people: peopleOf(opened, await this.ledger.listThere(eventId)),
      unread: (read?.problems ?? []).slice(0, LISTED).map(({ line, code, value, args }) => ({
        ...{ line, code, args, value: value ?? null },
      })),
      unreadCount: read?.problems.length ?? 0,
      notices: isOfOtherDay(read?.rows ?? [], event) ? [...notices, 'OTHER_DAY'] : notices,
      minutesNeeded: await this.credits.minutesNeeded(eventId),
    };
  }

  /** Whoever is known to have been there stays as they are: the same file twice changes nothing. */
  async import(actor: Actor, input: ImportAttendanceReportInput): Promise<AttendanceReportResult> {
    const { eventId, fileId, settled } = input;
    const event = await this.authorised(actor, eventId);
    const opened = await this.reading.open(actor, fileId, event, input.mapping);
    requireKnown(opened, input);
    const needed = input.minutesNeeded ?? null;
    const { people, left } = attendedOf(opened.read?.rows ?? [], opened.matches, settled);
    const there = people.filter((one) => isLongEnough(one, needed));
    return this.db.run(async () => {
      await this.credits.needMinutes(eventId, needed);
      const noted = await this.ledger.noteReported(eventId, there, actor.memberId);
      const { header } = opened.table;
      await this.reports.rememberMapping(rememberAttendanceMapping(header, opened.mapping), this.clock.now());
      await this.files.delete(fileId);
      const until = new Date(this.clock.now().getTime() + LIFETIMES.attendanceMinutesDays * DAY);
      await this.dueWork.add('attendanceReports.forgetMinutes', eventId, until);
      const counts = {
        noted: noted.length,
        known: there.length - noted.length,
        short: people.length - there.length,
        left,
      };
      await this.record(eventId, noted, counts);
      return counts;
    });
  }

  /** There is nothing to report of what has not begun. */
  private async authorised(actor: Actor, eventId: string): Promise<Awaited<ReturnType<EventKeepers['authorised']>>> {
    const event = await this.keepers.authorised(actor, eventId);
    if (event.state !== 'published') throw new AppError('EVENT_STATE', { state: event.state });
    if (this.clock.now() < checkInSpan(event).from) throw new AppError('REPORT_EARLY');
    return event;
  }

  private async record(eventId: string, noted: readonly string[], counts: AttendanceReportResult): Promise<void> {
    recordEvent('event.import_attendance', { eventId });
    await this.audit.record({
      ...{ action: 'event.import_attendance', subjectType: 'event', subjectId: eventId },
      ...{ details: { ...counts }, memberIds: noted },
    });
  }
}

/** REPORT_PERSON for somebody for whom the event is not, and for a line that is nobody's first. */
function requireKnown({ people, read }: OpenedReport, { settled }: ImportAttendanceReportInput): void {
  const known = new Set(people.map(({ id }) => id));
  const lines = new Set((read?.rows ?? []).map((row) => row.lines[0]));
  const wrong = settled.find(({ line, memberId }) => !lines.has(line) || (memberId && !known.has(memberId)));
  if (wrong) throw new AppError('REPORT_PERSON', { line: wrong.line }, 'settled');
}

function peopleOf({ read, matches, people }: OpenedReport, there: ReadonlySet<string>): ReportedAttendee[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (read?.rows ?? []).map(({ name, email, minutes, lines }, at) => {
    const match = matches[at] ?? { kind: 'unknown' as const };
    const found =
      match.kind === 'certain'
        ? [{ id: match.id, reason: match.by }]
        : match.kind === 'doubtful'
          ? match.candidates
          : [];
    return {
      ...{ line: lines[0] ?? 0, lines: [...lines], name, email, minutes, match: match.kind },
      candidates: found.map(({ id, reason }) => ({ memberId: id, name: names.get(id) ?? '', reason })),
      known: match.kind === 'certain' && there.has(match.id),
    };
  });
}
