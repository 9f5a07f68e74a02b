import { Button, Textarea, TextInput } from '@mantine/core';
import { ApproveWaitingNoticeDocument, MatchRunDocument } from '@trellis/api-client';
import type { Locale, MatchRunQuery } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel } from '@trellis/ui';
import i18next from 'i18next';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, FormProblems, fieldProps, looksLikeEmail, useAppForm, useFilled } from '../../../lib/form.js';
import { useSchool } from '../../../lib/use-school.js';

type Run = MatchRunQuery['matchRun'];
const LANGUAGE = { EN: 'en', FR: 'fr' } as const;

/** The words for those who wait, in every language of the school, with a person to ask. Prefilled, to be made one's own. */
export function WordingForm({ run, onApproved }: { run: Run; onApproved: () => void }): ReactNode {
  const { school } = useSchool();
  // The prefilled text is needed in each language of the school, whichever one this page is read in.
  const words = useQuery({ queryKey: ['words', 'matching'], queryFn: () => loadWords(), staleTime: Infinity });
  return school && words.isSuccess ? (
    <WordingFields run={run} locales={school.locales} me={school.me} onApproved={onApproved} />
  ) : null;
}

async function loadWords(): Promise<true> {
  for (const language of ['en', 'fr']) {
    if (!i18next.hasResourceBundle(language, 'matching')) {
      const catalogue = (await import(`../../../lib/i18n/${language}/matching.json`)) as {
        default: Record<string, unknown>;
      };
      i18next.addResourceBundle(language, 'matching', catalogue.default);
    }
  }
  return true;
}

interface WordingFieldsProps {
  run: Run;
  locales: readonly Locale[];
  me: { displayName: string; email: string | null };
  onApproved: () => void;
}

function WordingFields({ run, locales, me, onApproved }: WordingFieldsProps): ReactNode {
  const { t } = useTranslation('matching');
  const filled = useFilled();
  const notice = run.waitingNotice;
  const start = (locale: Locale): string =>
    notice?.text[LANGUAGE[locale]] ?? i18next.getFixedT(LANGUAGE[locale], 'matching')('publish.prefill');
  const label = (locale: Locale): string => t('publish.text', { language: t(`common:languageNames.${locale}`) });
  const needed = (locale: Locale) => (value: string) =>
    locales.includes(locale) ? filled(label(locale))(value) : null;
  const form = useAppForm(
    {
      EN: start('EN'),
      FR: start('FR'),
      contactName: notice?.contactName ?? me.displayName,
      contactEmail: notice?.contactEmail ?? me.email ?? '',
    },
    {
      EN: needed('EN'),
      FR: needed('FR'),
      contactName: filled(t('publish.contactName')),
      contactEmail: (value) =>
        looksLikeEmail(value) ? null : t('common:fillIn', { field: t('publish.contactEmail') }),
    },
  );
  const approve = useApiMutation(ApproveWaitingNoticeDocument, { touches: [MatchRunDocument], onSuccess: onApproved });
  return (
    <Panel title={t('publish.steps.wording')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={form.onSubmit(({ EN, FR, contactName, contactEmail }) =>
          approve.mutate({
            input: {
              runId: run.id,
              text: { en: locales.includes('EN') ? EN : null, fr: locales.includes('FR') ? FR : null },
              contactName,
              contactEmail,
            },
          }),
        )}
      >
        <p style={{ margin: 0 }}>
          {t(run.waitingCount === 0 ? 'publish.waitingLead_zero' : 'publish.waitingLead', { count: run.waitingCount })}
        </p>
        <FormProblems form={form} error={approve.error} />
        {locales.map((locale) => (
          <Textarea
            key={locale}
            required
            autosize
            minRows={5}
            lang={LANGUAGE[locale]}
            maxLength={LIMITS.longTextCharacters}
            label={<FieldLabel>{label(locale)}</FieldLabel>}
            description={t('publish.textHelp')}
            {...fieldProps(form, locale)}
          />
        ))}
        <TextInput
          required
          dir="auto"
          maxLength={LIMITS.nameCharacters}
          label={<FieldLabel>{t('publish.contactName')}</FieldLabel>}
          description={t('publish.contactNameHelp')}
          {...fieldProps(form, 'contactName')}
        />
        <TextInput
          required
          type="email"
          maxLength={LIMITS.emailCharacters}
          label={<FieldLabel>{t('publish.contactEmail')}</FieldLabel>}
          {...fieldProps(form, 'contactEmail')}
        />
        <div>
          <Button type="submit" loading={approve.isPending}>
            {t('publish.approve')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
