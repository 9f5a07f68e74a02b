import { Button } from '@mantine/core';
import type { FormDefinition } from '@trellis/forms';
import { Notice, PageHeader, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { Entry, Registration } from '../hooks/use-registration.js';
import { useLanguage, usePublicName } from './words.js';

/** What this is about, for whom, and what happens with what one says: before anything is asked. */
export function RegistrationIntro({ entry, registration }: { entry: Entry; registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const language = useLanguage();
  const program = usePublicName(entry);
  const open = entry.form !== null;
  const asksIdentity = (entry.form as FormDefinition | null)?.items.some(({ store }) => store === 'vault') ?? true;
  return (
    <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
      <PageHeader
        title={program}
        above={<span dir="auto">{entry.schoolName}</span>}
        lead={t(`${entry.needsApproval ? 'intro.roleApplies' : 'intro.role'}.${entry.role}`)}
      />
      {entry.alreadyIn && <Notice>{t('intro.alreadyIn')}</Notice>}
      <LinkState entry={entry} />
      <div className="t-prose">
        <p dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {localized(entry.focus, language)}
        </p>
        <p dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {localized(entry.expectations, language)}
        </p>
      </div>
      <Eligibility entry={entry} />
      <Panel title={t('intro.answersTitle')} flat>
        <ul className="t-prose" style={{ margin: 0, paddingInlineStart: 20 }}>
          {asksIdentity && <li>{t('intro.voluntary')}</li>}
          {asksIdentity && <li>{t('intro.vault')}</li>}
          {!asksIdentity && <li>{t('intro.beside')}</li>}
          <li>{t(asksIdentity ? 'intro.change' : 'intro.changeOrLeave')}</li>
        </ul>
      </Panel>
      {open && <Begin entry={entry} registration={registration} />}
    </div>
  );
}

function LinkState({ entry }: { entry: Entry }): ReactNode {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  if (entry.state === 'OPEN') {
    return (
      entry.closesAt && <p style={{ margin: 0 }}>{t('state.until', { moment: formats.moment(entry.closesAt) })}</p>
    );
  }
  if (entry.state === 'FULL' && entry.alreadyIn) return null;
  return (
    <Notice tone="attention" title={t(`state.${entry.state}.title`)}>
      <p>{t(`state.${entry.state}.text`, { moment: entry.opensAt ? formats.moment(entry.opensAt) : '' })}</p>
    </Notice>
  );
}

function Eligibility({ entry }: { entry: Entry }): ReactNode {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  const language = useLanguage();
  const { kind, statement, values } = entry.eligibility;
  if (kind === 'OPEN') return null;
  return (
    <Panel title={t('intro.forWhom')} flat>
      {kind === 'SELF_ATTESTATION' && statement && (
        <div className="t-prose">
          <p dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {localized(statement, language)}
          </p>
          <p className="t-quiet">{t('intro.unchecked')}</p>
        </div>
      )}
      {(kind === 'YEARS' || kind === 'SITES') && (
        <p style={{ margin: 0 }}>{t(`intro.${kind}`, { values: formats.list(values) })}</p>
      )}
    </Panel>
  );
}

function Begin({ entry, registration }: { entry: Entry; registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const { slug, hash } = { slug: window.location.pathname, hash: window.location.hash };
  const label = entry.hasDraft ? t('intro.goOn') : entry.alreadyIn ? t('intro.correct') : t('intro.begin');
  return (
    <div className="t-stack">
      {entry.needsApproval && <p style={{ margin: 0 }}>{t('intro.needsApproval')}</p>}
      <FailureNotice error={registration.opening.error} />
      <div>
        <Button loading={registration.opening.busy} onClick={registration.begin}>
          {label}
        </Button>
      </div>
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('intro.stop')}{' '}
        {entry.email === null && (
          <Link className="t-link" to="/sign-in" search={{ next: `${slug}${hash}` }}>
            {t('intro.haveAccount')}
          </Link>
        )}
        {entry.email !== null && t('intro.as', { email: entry.email })}
      </p>
    </div>
  );
}
