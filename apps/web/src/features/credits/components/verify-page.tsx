import { Button, TextInput } from '@mantine/core';
import { CertificateByCodeDocument, type CertificateByCodeQuery } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, Panel } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { FieldLabel } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import { SchoolSlug } from '../../../lib/school.js';
import { spanWords } from '../hooks/span-words.js';

type Checked = CertificateByCodeQuery['certificateByCode'];

/** For whoever holds a certificate: its code tells whether it is valid, and what it says. Nobody signs in. */
export function VerifyPage(): ReactNode {
  const { t } = useTranslation('certificates');
  const { slug } = useParams({ from: '/open/s/$slug/verify' });
  // After the #, so that it reaches no server’s log.
  const [code, setCode] = useState(() => window.location.hash.slice(1));
  return (
    <SchoolSlug value={slug} key={slug}>
      <div className="t-column t-stack">
        <PageHeader title={t('verify.title')} lead={t('verify.lead')} />
        <CodeForm code={code} onCode={setCode} />
        {code !== '' && <Answer key={code} code={code} />}
      </div>
    </SchoolSlug>
  );
}

function CodeForm({ code, onCode }: { code: string; onCode: (code: string) => void }): ReactNode {
  const { t } = useTranslation('certificates');
  const [typed, setTyped] = useState(code);
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(typed.trim() === '');
        onCode(typed.trim());
      }}
    >
      <TextInput
        label={<FieldLabel>{t('verify.code')}</FieldLabel>}
        description={t('verify.help')}
        error={isMissing ? t('verify.missing') : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div>
        <Button type="submit">{t('verify.submit')}</Button>
      </div>
    </form>
  );
}

function Answer({ code }: { code: string }): ReactNode {
  const { t } = useTranslation(['certificates', 'common']);
  const query = useApiQuery(CertificateByCodeDocument, { code }, { once: true });
  if (query.error?.code === 'NOT_FOUND')
    return (
      <Notice tone="attention" live>
        {t('verify.unknown')}
      </Notice>
    );
  if (query.error) return <FailureNotice error={query.error} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={2} />;
  return <Found found={query.data.certificateByCode} />;
}

function Found({ found }: { found: Checked }): ReactNode {
  const { t } = useTranslation('certificates');
  const formats = useFormats();
  const { valid, school, name, from, to, issuedOn, lines } = found;
  if (!valid || !from || !to || !issuedOn)
    return (
      <Notice tone="danger" live title={t('verify.invalid')}>
        <p>{t('verify.invalidText', { school })}</p>
      </Notice>
    );
  return (
    <>
      <Notice tone="success" live title={t('verify.valid')}>
        <p>{t('verify.validText', { school, name: name ?? '' })}</p>
      </Notice>
      <Panel title={spanWords(formats, { from, to })}>
        <ul className="t-lines">
          {lines.map(({ title, on, hours, credit }, at) => (
            <li key={`${on} ${at}`}>
              <bdi className="t-strong">{localized(title, formats.language)}</bdi>
              <div className="t-quiet t-small t-user" dir="auto">
                {[
                  formats.day(on),
                  typeof hours === 'number'
                    ? t('periods.hours', { count: hours, hours: formats.number(hours) })
                    : t('verify.attended'),
                  ...(credit ? [credit] : []),
                ].join(' · ')}
              </div>
            </li>
          ))}
        </ul>
        <p className="t-quiet t-small" style={{ marginBottom: 0 }}>
          {t('verify.issued', { day: formats.day(issuedOn) })}
        </p>
      </Panel>
    </>
  );
}
