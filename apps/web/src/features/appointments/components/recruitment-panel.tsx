import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { RecruitmentDocument, SaveRecruitmentPageDocument } from '@trellis/api-client';
import type { Locale, RecruitmentFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { LoadingState, Notice, Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { fieldProps, FormProblems, looksLikeEmail, useAppForm, useFilled } from '../../../lib/form.js';
import { PARTS, recruitmentInput, recruitmentValues, type RecruitmentValues } from '../hooks/recruitment-values.js';

const LANGUAGE = { EN: 'en', FR: 'fr' } as const;

/** The public page with which the program looks for mentors: its words, and the link by which people apply. */
export function RecruitmentPanel({ programId, locales }: { programId: string; locales: readonly Locale[] }): ReactNode {
  const { t } = useTranslation('appointments');
  const query = useApiQuery(RecruitmentDocument, { programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const page = query.data.program.recruitment;
  return (
    <Panel title={t('recruit.title')}>
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('recruit.help')}
        </p>
        {page.isOpen ? (
          <Notice tone="success">
            {t('recruit.isOpen')}{' '}
            <a className="t-link" href={page.url} target="_blank" rel="noreferrer">
              {page.url}
            </a>
          </Notice>
        ) : (
          <Notice>{t('recruit.notOpen')}</Notice>
        )}
        <PageForm key={page.revision} programId={programId} page={page} locales={locales} />
      </div>
    </Panel>
  );
}

function PageForm({
  programId,
  page,
  locales,
}: {
  programId: string;
  page: RecruitmentFieldsFragment;
  locales: readonly Locale[];
}): ReactNode {
  const { t } = useTranslation('appointments');
  const announce = useAnnounce();
  const filled = useFilled();
  const [firstLocale = 'EN'] = locales;
  const lead = `lead_${LANGUAGE[firstLocale]}`;
  const form = useAppForm<RecruitmentValues>(recruitmentValues(page), {
    [lead]: (_: string, values: RecruitmentValues) =>
      `${values['lead_en']}${values['lead_fr']}`.trim() === '' ? t('recruit.leadNeeded') : null,
    contactName: filled(t('recruit.contactName')),
    contactEmail: (value: string) => (looksLikeEmail(value) ? null : t('recruit.contactEmailNeeded')),
  });
  const save = useApiMutation(SaveRecruitmentPageDocument, { onSuccess: () => announce(t('recruit.saved')) });
  const send = (values: RecruitmentValues): void =>
    save.mutate({ input: { programId, revision: page.revision, ...recruitmentInput(values) } });
  return (
    <form noValidate className="t-stack t-column" onSubmit={form.onSubmit(send)}>
      <FormProblems form={form} error={save.error} fieldOf={{ NOT_FOUND: 'linkId', INPUT_INVALID: 'contactEmail' }} />
      <NativeSelect
        label={t('recruit.link')}
        description={t('recruit.linkHelp')}
        data={[
          { value: '', label: t('recruit.noLink') },
          ...page.links
            .filter(({ link }) => link.state !== 'REVOKED' || link.id === page.linkId)
            .map(({ cohortName, link }) => ({
              value: link.id,
              label: t('recruit.linkOf', {
                label: link.label,
                cohort: cohortName,
                state: t(`recruit.states.${link.state}`),
              }),
            })),
        ]}
        {...fieldProps(form, 'linkId')}
      />
      {PARTS.flatMap((part) =>
        locales.map((locale) => (
          <Textarea
            key={`${part} ${locale}`}
            autosize
            minRows={2}
            lang={LANGUAGE[locale]}
            maxLength={LIMITS.recruitmentCharacters}
            label={t('recruit.partIn', {
              part: t(`recruit.parts.${part}`),
              language: t(`common:languageNames.${locale}`),
            })}
            {...fieldProps(form, `${part}_${LANGUAGE[locale]}`)}
          />
        )),
      )}
      <fieldset className="t-fieldset t-stack">
        <legend className="t-h3">{t('recruit.contact')}</legend>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('recruit.contactHelp')}
        </p>
        <TextInput
          label={t('recruit.contactName')}
          maxLength={LIMITS.nameCharacters}
          {...fieldProps(form, 'contactName')}
        />
        <TextInput
          type="email"
          label={t('recruit.contactEmail')}
          maxLength={LIMITS.emailCharacters}
          {...fieldProps(form, 'contactEmail')}
        />
      </fieldset>
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('recruit.save')}
        </Button>
      </div>
    </form>
  );
}
