import { Button, TextInput } from '@mantine/core';
import { RegistrationEntryDocument } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure, useErrorWords } from '../../../lib/failure.js';
import { FieldLabel, FormProblems, fieldProps, useAppForm, useFilled } from '../../../lib/form.js';
import { LinkButton } from '../../../lib/link-button.js';
import { SchoolSlug } from '../../../lib/school.js';
import { useLinkSecret } from '../hooks/use-link-secret.js';
import { type Entry, type Registration, useRegistration } from '../hooks/use-registration.js';
import { FinishStep } from './finish-step.js';
import { RegistrationForm } from './registration-form.js';
import { RegistrationIntro } from './registration-intro.js';
import { SendStep } from './send-step.js';
import { UnlockStep } from './unlock-step.js';
import { usePublicName } from './words.js';

/** Where a registration link leads: what it is about, the form, and being in. Nobody needs to be signed in for it. */
export function RegistrationPage(): ReactNode {
  const { slug } = useParams({ from: '/open/r/$slug' });
  const { secret, setSecret } = useLinkSecret();
  return (
    <SchoolSlug value={slug} key={slug}>
      <div className="t-column">
        {secret === '' ? <CodeForm onCode={setSecret} /> : <Arrival key={secret} token={secret} onCode={setSecret} />}
      </div>
    </SchoolSlug>
  );
}

/** For who has the address from a poster and no camera. */
function CodeForm({ onCode }: { onCode: (code: string) => void }): ReactNode {
  const { t } = useTranslation('registration');
  const filled = useFilled();
  const form = useAppForm({ code: '' }, { code: filled(t('code.label')) });
  return (
    <form noValidate className="t-stack" onSubmit={form.onSubmit(({ code }) => onCode(code.trim()))}>
      <PageHeader title={t('code.title')} lead={t('code.lead')} />
      <FormProblems form={form} error={null} />
      <TextInput
        required
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        label={<FieldLabel>{t('code.label')}</FieldLabel>}
        description={t('code.help')}
        {...fieldProps(form, 'code')}
      />
      <div>
        <Button type="submit">{t('code.submit')}</Button>
      </div>
    </form>
  );
}

function Arrival({ token, onCode }: { token: string; onCode: (code: string) => void }): ReactNode {
  const { t } = useTranslation('registration');
  const words = useErrorWords();
  const query = useApiQuery(RegistrationEntryDocument, { token });
  // Once it is there it stays: sending the form uses up a mail's link, and being signed in by it empties the cache.
  const [entry, setEntry] = useState<Entry | null>(null);
  if (query.data && !entry) setEntry(query.data.registrationEntry);
  if (entry) return <Flow token={token} entry={entry} />;
  if (!query.error) return <LoadingState label={t('common:loading')} rows={5} />;
  if (query.error.code !== 'REGISTRATION_LINK_UNUSABLE')
    return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <PageHeader title={t('dead.title')} lead={words(query.error)} />
      <p>{t('dead.signIn')}</p>
      <div className="t-row">
        <LinkButton to="/sign-in">{t('common:signIn')}</LinkButton>
        <Button variant="default" onClick={() => onCode('')}>
          {t('dead.code')}
        </Button>
      </div>
    </>
  );
}

function Flow({ token, entry }: { token: string; entry: Entry }): ReactNode {
  const registration = useRegistration(token, entry);
  switch (registration.step) {
    case 'intro':
      return <RegistrationIntro entry={entry} registration={registration} />;
    case 'finish':
      return <FinishStep entry={entry} registration={registration} />;
    case 'unlock':
      return <UnlockStep registration={registration} />;
    case 'fill':
      return <RegistrationForm entry={entry} registration={registration} token={token} />;
    case 'send':
      return <SendStep entry={entry} registration={registration} />;
    case 'mailed':
      return <Mailed entry={entry} registration={registration} />;
    case 'done':
      return <Done entry={entry} registration={registration} />;
  }
}

function Mailed({ entry, registration }: { entry: Entry; registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const lead = entry.needsApproval ? 'mailed.leadApplies' : 'mailed.lead';
  return (
    <div className="t-stack">
      <PageHeader title={t('mailed.title')} lead={t(lead, { email: registration.known.email ?? '' })} />
      <p style={{ margin: 0 }}>{t('mailed.password')}</p>
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('mailed.late')}
      </p>
      <div>
        <Button variant="default" onClick={() => registration.goTo('fill')}>
          {t('mailed.back')}
        </Button>
      </div>
    </div>
  );
}

function Done({ entry, registration }: { entry: Entry; registration: Registration }): ReactNode {
  const { t } = useTranslation('registration');
  const program = usePublicName(entry);
  const { slug } = useParams({ from: '/open/r/$slug' });
  const outcome = registration.outcome ?? 'REGISTERED';
  return (
    <div className="t-stack">
      <PageHeader title={t(`done.${outcome}.title`)} lead={t(`done.${outcome}.lead`, { program })} />
      <Notice tone="success">{t('done.yours')}</Notice>
      <div>
        <LinkButton to="/s/$slug" params={{ slug }}>
          {t('done.go')}
        </LinkButton>
      </div>
    </div>
  );
}
