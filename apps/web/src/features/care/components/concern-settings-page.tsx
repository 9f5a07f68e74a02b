import { Button, NumberInput, Textarea } from '@mantine/core';
import { ConcernSettingsDocument, ConcernWaysDocument, SaveConcernSettingsDocument } from '@trellis/api-client';
import type { ConcernSettingsFieldsFragment, SaveConcernSettingsInput } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, Notice, PageHeader, Panel, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { type CrisisRow, CrisisRows, type OfficeRow, OfficeRows } from './concern-settings-rows.js';

/** Whom a school names to read concerns, and what people read before they write one. */
export function ConcernSettingsPage(): ReactNode {
  const { t } = useTranslation('care');
  const slug = useSchoolSlug();
  const query = useApiQuery(ConcernSettingsDocument, {}, { once: true });
  return (
    <div className="t-stack" style={{ '--gap': '24px', maxInlineSize: 760 } as React.CSSProperties}>
      <PageHeader
        title={t('settings.title')}
        lead={t('settings.lead')}
        above={
          <Link className="t-link" to="/s/$slug/people" params={{ slug }}>
            {t('settings.back')}
          </Link>
        }
      />
      {query.error && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingState label={t('common:loading')} />}
      {query.data && <SettingsForm settings={query.data.concernSettings} />}
    </div>
  );
}

interface Values {
  expect: { en: string; fr: string };
  mustPassOn: { en: string; fr: string };
  crisis: CrisisRow[];
  offices: OfficeRow[];
  retentionMonths: number;
}

function SettingsForm({ settings }: { settings: ConcernSettingsFieldsFragment }): ReactNode {
  const { t } = useTranslation('care');
  const announce = useAnnounce();
  const [values, setValues] = useState<Values>(() => valuesOf(settings, (key, language) => t(key, { lng: language })));
  const set = (change: Partial<Values>): void => setValues((before) => ({ ...before, ...change }));
  const save = useApiMutation(SaveConcernSettingsDocument, {
    touches: [ConcernWaysDocument],
    onSuccess: () => announce(t('settings.saved')),
  });
  return (
    <form
      noValidate
      className="t-stack"
      style={{ '--gap': '24px' } as React.CSSProperties}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ input: inputOf(values) });
      }}
    >
      <FailureNotice error={save.error} />
      {settings.offices.length === 0 && <Notice>{t('settings.none')}</Notice>}
      <Panel title={t('settings.offices')}>
        <OfficeRows rows={values.offices} onChange={(offices) => set({ offices })} />
      </Panel>
      <Panel title={t('settings.crisis')}>
        <CrisisRows rows={values.crisis} onChange={(crisis) => set({ crisis })} />
      </Panel>
      <Panel title={t('settings.words')}>
        <div className="t-stack">
          {(['expect', 'mustPassOn'] as const).flatMap((name) =>
            (['en', 'fr'] as const).map((language) => (
              <Textarea
                key={`${name}${language}`}
                autosize
                minRows={3}
                lang={language}
                maxLength={LIMITS.concernWords}
                label={t(`settings.${name}`, {
                  language: t(`common:languageNames.${language === 'en' ? 'EN' : 'FR'}`),
                })}
                value={values[name][language]}
                onChange={(event) => set({ [name]: { ...values[name], [language]: event.currentTarget.value } })}
              />
            )),
          )}
          <NumberInput
            label={t('settings.retention')}
            description={t('settings.retentionHelp')}
            min={1}
            max={240}
            value={values.retentionMonths}
            onChange={(months) => set({ retentionMonths: Number(months) || 1 })}
          />
        </div>
      </Panel>
      <div>
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}

const both = (text: { en: string | null; fr: string | null } | null): { en: string; fr: string } => ({
  en: text?.en ?? '',
  fr: text?.fr ?? '',
});

/** The shipped words to begin with, where a school has none of its own. */
function valuesOf(
  { expect, mustPassOn, crisis, offices, retentionMonths }: ConcernSettingsFieldsFragment,
  shipped: (key: string, language: 'en' | 'fr') => string,
): Values {
  const words = (key: string): { en: string; fr: string } => ({ en: shipped(key, 'en'), fr: shipped(key, 'fr') });
  return {
    expect: expect ? both(expect) : words('concern.beforeTexts.expect'),
    mustPassOn: mustPassOn ? both(mustPassOn) : words('concern.beforeTexts.mustPassOn'),
    crisis: crisis.map(({ label, number }) => ({ ...both(label), number })),
    offices: offices.map(({ kind, label, email, address }) => ({
      ...both(label),
      kind,
      email: email ?? '',
      address: address ?? '',
    })),
    retentionMonths,
  };
}

const inputOf = ({ expect, mustPassOn, crisis, offices, retentionMonths }: Values): SaveConcernSettingsInput => ({
  expect,
  mustPassOn,
  retentionMonths,
  crisis: crisis
    .filter(({ number }) => number.trim() !== '')
    .map(({ en, fr, number }) => ({ label: { en, fr }, number })),
  offices: offices.map(({ kind, en, fr, email, address }) => ({
    kind,
    label: { en, fr },
    email: email.trim() || null,
    address: address.trim() || null,
  })),
});
