import { Button } from '@mantine/core';
import {
  type CertificateFieldsFragment,
  IssueCertificateDocument,
  MyAttendanceDocument,
  type MyAttendanceQuery,
  TakeBackCertificateDocument,
} from '@trellis/api-client';
import { ConfirmDialog, Panel, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { spanWords } from '../hooks/span-words.js';

type Attendance = MyAttendanceQuery['myAttendance'];
type Period = Attendance['periods'][number];

/** Days for which one can have a paper, and the papers that one has. */
export function OwnCertificates({ attendance }: { attendance: Attendance }): ReactNode {
  const { t } = useTranslation('certificates');
  const { periods, certificates } = attendance;
  return (
    <>
      <Panel title={t('periods.title')}>
        <p className="t-quiet t-prose" style={{ marginTop: 0 }}>
          {t('periods.lead')}
        </p>
        {periods.length === 0 ? (
          <p style={{ margin: 0 }}>{t('periods.none')}</p>
        ) : (
          <ul className="t-lines">
            {periods.map((period) => (
              <PeriodLine key={`${period.from} ${period.to} ${period.name?.en ?? ''}`} period={period} />
            ))}
          </ul>
        )}
      </Panel>
      {certificates.length > 0 && <CertificateList certificates={certificates} />}
    </>
  );
}

function PeriodLine({ period }: { period: Period }): ReactNode {
  const { t } = useTranslation('certificates');
  const formats = useFormats();
  const announce = useAnnounce();
  const issue = useApiMutation(IssueCertificateDocument, {
    touches: [MyAttendanceDocument],
    onSuccess: () => announce(t('periods.got')),
  });
  const what = period.name ? localized(period.name, formats.language) : t('periods.all');
  const about = [
    spanWords(formats, period),
    t('periods.about', { count: period.events }),
    ...(period.hours > 0 ? [t('periods.hours', { count: period.hours, hours: formats.number(period.hours) })] : []),
  ];
  return (
    <li className="t-row" style={{ justifyContent: 'space-between', flexWrap: 'wrap' }}>
      <div style={{ flex: '1 1 220px' }}>
        <bdi className="t-strong">{what}</bdi>
        <div className="t-quiet t-small">{about.join(' · ')}</div>
        <FailureNotice error={issue.error} />
      </div>
      <Button
        size="sm"
        variant="default"
        aria-label={t('periods.getOf', { what })}
        loading={issue.isPending}
        onClick={() => issue.mutate({ input: { from: period.from, to: period.to } })}
      >
        {t('periods.get')}
      </Button>
    </li>
  );
}

function CertificateList({ certificates }: { certificates: readonly CertificateFieldsFragment[] }): ReactNode {
  const { t } = useTranslation('certificates');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('list.title')}>
      <p className="t-quiet t-prose" style={{ marginTop: 0 }}>
        {t('list.check')}{' '}
        <Link className="t-link" to="/s/$slug/verify" params={{ slug }}>
          {t('list.page')}
        </Link>
      </p>
      <ul className="t-lines">
        {certificates.map((one) => (
          <CertificateLine key={one.id} certificate={one} />
        ))}
      </ul>
    </Panel>
  );
}

function CertificateLine({ certificate }: { certificate: CertificateFieldsFragment }): ReactNode {
  const { t } = useTranslation(['certificates', 'common']);
  const formats = useFormats();
  const slug = useSchoolSlug();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const takeBack = useApiMutation(TakeBackCertificateDocument, {
    touches: [MyAttendanceDocument],
    onSuccess: () => announce(t('list.takenBack')),
  });
  const { id, code, from, to, events, issuedAt, revokedAt, corrected } = certificate;
  const span = spanWords(formats, { from, to });
  const what = t('list.about', { count: events, span });
  return (
    <li className="t-row" style={{ justifyContent: 'space-between', flexWrap: 'wrap' }}>
      <div style={{ flex: '1 1 220px' }}>
        <bdi className="t-strong">{what}</bdi>
        <div className="t-quiet t-small">
          {revokedAt
            ? t(corrected ? 'list.revokedCorrected' : 'list.revokedOwn')
            : `${t('list.code', { code })} · ${formats.moment(issuedAt)}`}
        </div>
        <FailureNotice error={takeBack.error} />
      </div>
      {!revokedAt && (
        <div className="t-row">
          <Button
            component="a"
            size="sm"
            variant="default"
            href={`/s/${slug}/files/attendance/${id}/certificate.pdf`}
            aria-label={t('list.saveOf', { what })}
          >
            {t('list.save')}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('list.takeBackOf', { what })}
            onClick={() => setAsking(true)}
          >
            {t('list.takeBack')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={isAsking}
        danger
        title={t('list.ask')}
        confirm={t('list.takeBack')}
        cancel={t('list.keep')}
        close={t('common:close')}
        busy={takeBack.isPending}
        onConfirm={() => takeBack.mutate({ id }, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p className="t-strong">{what}</p>
        <p>{t('list.askText')}</p>
      </ConfirmDialog>
    </li>
  );
}
