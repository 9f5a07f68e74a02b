import { Button } from '@mantine/core';
import { WaysInDocument } from '@trellis/api-client';
import { LoadingState, PageHeader } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { AppError } from '../../../lib/app-error.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import type { RegistrationLink } from './link-panel.js';
import './poster.css';
import { qrDrawing, qrPng, qrSvg, saveFile } from '../../../lib/qr-code.js';

/** A link as a poster to hang up or project: its title is the neutral one, since people read it in passing. */
export function PosterPage(): ReactNode {
  const { t } = useTranslation('registration');
  const { slug, id, linkId } = useParams({ from: '/s/$slug/cohorts/$id/poster/$linkId' });
  const query = useApiQuery(WaysInDocument, { cohortId: id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const { cohort } = query.data;
  const link = cohort.registrationLinks.find((one) => one.id === linkId);
  if (!link) return <LoadFailure error={new AppError('NOT_FOUND')} />;
  return (
    <>
      <div className="t-poster-tools">
        <PageHeader
          title={t('poster.title', { label: link.label })}
          above={
            <Link className="t-link" to="/s/$slug/cohorts/$id/ways-in" params={{ slug, id }}>
              {t('poster.back')}
            </Link>
          }
          lead={t('poster.lead')}
          action={<Button onClick={() => window.print()}>{t('poster.print')}</Button>}
        />
        <Downloads link={link} />
      </div>
      <Poster link={link} program={cohort.program.publicName} />
    </>
  );
}

function Downloads({ link }: { link: RegistrationLink }): ReactNode {
  const { t } = useTranslation('registration');
  const name = `qr-${link.code.slice(0, 5).toLowerCase()}`;
  return (
    <div className="t-row" style={{ marginBottom: 20 }}>
      <Button
        variant="default"
        onClick={() => saveFile(`${name}.svg`, new Blob([qrSvg(link.url)], { type: 'image/svg+xml' }))}
      >
        {t('poster.svg')}
      </Button>
      <Button variant="default" onClick={() => void qrPng(link.url).then((blob) => saveFile(`${name}.png`, blob))}>
        {t('poster.png')}
      </Button>
    </div>
  );
}

function Poster({ link, program }: { link: RegistrationLink; program: string }): ReactNode {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  const { school } = useSchool();
  const { size, path } = useMemo(() => qrDrawing(link.url), [link.url]);
  const [address = ''] = link.url.split('#');
  return (
    <section className="t-poster" aria-label={t('poster.region')}>
      <p className="t-poster-school" dir="auto">
        {school?.name}
      </p>
      <h2 className="t-h2" dir="auto">
        {program}
      </h2>
      <p className="t-poster-role">{t(`poster.role.${link.role}`)}</p>
      <svg className="t-poster-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('poster.qr')}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>{t('poster.scan')}</p>
      <p>
        {t('poster.or')} <span className="t-poster-address">{address.replace(/^https?:\/\//, '')}</span>
      </p>
      <p className="t-poster-address">{link.code}</p>
      {link.closesAt && <p>{t('state.until', { moment: formats.moment(link.closesAt) })}</p>}
    </section>
  );
}
