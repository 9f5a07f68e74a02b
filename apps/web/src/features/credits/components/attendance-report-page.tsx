import { Button, TextInput } from '@mantine/core';
import {
  EventAttendanceDocument,
  EventDocument,
  ImportAttendanceReportDocument,
  type ImportAttendanceReportMutation,
  ReadAttendanceReportDocument,
} from '@trellis/api-client';
import { LIFETIMES, LIMITS } from '@trellis/contracts';
import { LoadingState, Notice, PageHeader, Panel } from '@trellis/ui';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import {
  type Choices,
  type Columns,
  columnsOf,
  countNoted,
  countOpen,
  mappingOf,
  minutesFrom,
  type Report,
  saidTwice,
} from '../hooks/report-choices.js';
import { ReportColumns } from './report-columns.js';
import { ReportFile } from './report-file.js';
import { CertainPeople, NamesToDecide, UnreadLines } from './reported-people.js';

const FROM = '/s/$slug/event-plans/$eventId/report';
const NOTICES = [
  ...(['OTHER_DAY', 'TIME_ORDER_UNCLEAR', 'DURATIONS_ADDED', 'TIME_IGNORED', 'DURATION_IGNORED'] as const),
];

type Result = ImportAttendanceReportMutation['importAttendanceReport'];

/** A video tool's report, from the file to who was there. The file stands in the address: the way can be gone on after a reload. */
export function AttendanceReportPage(): ReactNode {
  const { t } = useTranslation(['attendanceReport', 'common']);
  const { slug, eventId } = useParams({ from: FROM });
  const { file } = useSearch({ from: FROM });
  const { language } = useFormats();
  const navigate = useNavigate();
  const event = useApiQuery(EventDocument, { id: eventId });
  const [result, setResult] = useState<Result | null>(null);
  const goTo = (next: string | undefined): void =>
    void navigate({ to: FROM, params: { slug, eventId }, search: { file: next }, replace: true });
  if (event.error) return <LoadFailure error={event.error} onRetry={() => void event.refetch()} />;
  if (!event.data) return <LoadingState label={t('common:loading')} />;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link className="t-link" to="/s/$slug/event-plans/$eventId/attendance" params={{ slug, eventId }} dir="auto">
            {localized(event.data.event.title, language)}
          </Link>
        }
      />
      {result ? (
        <Done result={result} eventId={eventId} />
      ) : file ? (
        <OpenReport
          key={file}
          eventId={eventId}
          fileId={file}
          onAnother={() => goTo(undefined)}
          onDone={(done) => setResult(done)}
        />
      ) : (
        <ReportFile onFile={goTo} />
      )}
    </div>
  );
}

interface OpenProps {
  eventId: string;
  fileId: string;
  onAnother: () => void;
  onDone: (result: Result) => void;
}

function OpenReport(props: OpenProps): ReactNode {
  const { t } = useTranslation(['attendanceReport', 'common']);
  const { eventId, fileId, onAnother } = props;
  const [columns, setColumns] = useState<Columns | null>(null);
  const mapping = columns && !saidTwice(columns) ? mappingOf(columns) : null;
  const query = useApiQuery(
    ReadAttendanceReportDocument,
    { input: { eventId, fileId, mapping } },
    { keepPrevious: true, once: true },
  );
  const another = (
    <div>
      <Button variant="default" onClick={onAnother}>
        {t('file.another')}
      </Button>
    </div>
  );
  const report = query.data?.readAttendanceReport;
  if (!report)
    return query.error ? (
      <div className="t-stack">
        <FailureNotice error={query.error} />
        {another}
      </div>
    ) : (
      <LoadingState label={t('common:loading')} rows={5} />
    );
  const shown = columns ?? columnsOf(report);
  return (
    <div className="t-stack">
      {report.notices.map((code) => {
        const known = NOTICES.find((one) => one === code);
        return (
          known && (
            <Notice key={code} tone="attention">
              {t(`notices.${known}`)}
            </Notice>
          )
        );
      })}
      <FailureNotice error={query.error} />
      <ReportColumns report={report} columns={shown} onChange={setColumns} />
      {report.readable && !query.error && <Decide {...props} report={report} columns={shown} />}
      {another}
    </div>
  );
}

/** From how many minutes it counts, who is who, and the one step that notes them. */
function Decide({
  eventId,
  fileId,
  report,
  columns,
  onDone,
}: OpenProps & { report: Report; columns: Columns }): ReactNode {
  const { t } = useTranslation('attendanceReport');
  const [typed, setTyped] = useState(
    report.minutesNeeded === null || report.minutesNeeded === undefined ? '' : String(report.minutesNeeded),
  );
  const [choices, setChoices] = useState<Choices>({});
  const minutes = minutesFrom(typed, LIMITS.eventLongest);
  const needed = minutes ?? null;
  const send = useApiMutation(ImportAttendanceReportDocument, {
    touches: [EventAttendanceDocument, EventDocument],
    onSuccess: (done) => onDone(done.importAttendanceReport),
  });
  const of = (match: 'CERTAIN' | 'DOUBTFUL' | 'UNKNOWN') => report.people.filter((one) => one.match === match);
  const names = { eventId, choices, needed, onChange: setChoices };
  const count = countNoted(report.people, choices, needed);
  const isWrong = minutes === undefined || saidTwice(columns) !== null;
  const open = countOpen(report.people, choices);
  const settled = Object.entries(choices).map(([line, { memberId }]) => ({
    ...{ line: Number(line), memberId: memberId || null },
  }));
  const submit = (): void =>
    send.mutate({ input: { eventId, fileId, mapping: mappingOf(columns), minutesNeeded: needed, settled } });
  return (
    <>
      <Panel>
        <TextInput
          inputMode="numeric"
          style={{ maxWidth: 320 }}
          label={t('minutes.label')}
          description={`${t('minutes.help')} ${t('kept', { days: LIFETIMES.attendanceMinutesDays })}`}
          value={typed}
          error={minutes === undefined ? t('minutes.wrong', { most: LIMITS.eventLongest }) : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Panel>
      <NamesToDecide {...names} kind="doubtful" people={of('DOUBTFUL')} />
      <NamesToDecide {...names} kind="unknown" people={of('UNKNOWN')} />
      <CertainPeople people={of('CERTAIN')} needed={needed} />
      <UnreadLines report={report} />
      {open > 0 && (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('left', { count: open })}
        </p>
      )}
      <FailureNotice error={send.error} />
      <div>
        <Button loading={send.isPending} disabled={isWrong || count === 0} onClick={submit}>
          {count > 0 ? t('submit', { count }) : t('nobody')}
        </Button>
      </div>
    </>
  );
}

function Done({ result, eventId }: { result: Result; eventId: string }): ReactNode {
  const { t } = useTranslation('attendanceReport');
  const slug = useSchoolSlug();
  const said = [
    t('done.noted', { count: result.noted }),
    ...(result.known > 0 ? [t('done.known', { count: result.known })] : []),
    ...(result.short > 0 ? [t('done.short', { count: result.short })] : []),
    ...(result.left > 0 ? [t('done.left', { count: result.left })] : []),
  ];
  return (
    <div className="t-stack">
      <Notice tone="success" title={t('done.title')} live>
        <p>{said.join(' ')}</p>
        <p>{t('done.undo')}</p>
      </Notice>
      <div>
        <LinkButton to="/s/$slug/event-plans/$eventId/attendance" params={{ slug, eventId }}>
          {t('done.list')}
        </LinkButton>
      </div>
    </div>
  );
}
