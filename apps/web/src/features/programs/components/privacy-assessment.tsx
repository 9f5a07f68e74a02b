import { Button } from '@mantine/core';
import { PrivacyAssessmentDocument } from '@trellis/api-client';
import type { PrivacyAssessmentQuery } from '@trellis/api-client';
import { DataTable, LoadingState, PageHeader } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSettingWords } from '../../../lib/program-words.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { IdentitySwitchList } from './identity-switch-list.js';

type Program = PrivacyAssessmentQuery['program'];
type Question = Program['privacyFacts']['questions'][number];
type Consent = Program['privacyFacts']['consents'][number];
const TEXTS = ['purpose', 'evidence', 'consulted', 'legalBasis', 'reviewer'] as const;
const RECIPIENTS = ['coordination', 'match', 'mail', 'operator', 'nobody'] as const;
const RETENTION = ['answers', 'identity', 'files', 'trail', 'erase'] as const;

/** What is asked, kept, seen and why, filled in from the program: to print and to sign. */
export function PrivacyAssessment(): ReactNode {
  const { t } = useTranslation('program');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId/privacy-assessment' });
  const slug = useSchoolSlug();
  const query = useApiQuery(PrivacyAssessmentDocument, { id: programId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} />;
  const { program } = query.data;
  return (
    <>
      <PageHeader
        title={t('assessment.title')}
        lead={program.name}
        above={
          <Link className="t-link t-no-print" to="/s/$slug/programs/$programId/charter" params={{ slug, programId }}>
            {t('common:back')}
          </Link>
        }
        action={
          <Button className="t-no-print" onClick={() => window.print()}>
            {t('assessment.print')}
          </Button>
        }
      />
      <Assessment program={program} />
    </>
  );
}

function Assessment({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation('program');
  const { school } = useSchool();
  const say = useSettingWords();
  const { questions, consents } = program.privacyFacts;
  return (
    <div className="t-stack" style={{ '--gap': '28px' } as React.CSSProperties}>
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('assessment.of', { school: school?.name ?? '' })}
      </p>
      <CharterPart program={program} />
      <Part title={t('assessment.asked')}>
        {(['mentee', 'mentor'] as const).map((form) => (
          <Questions key={form} form={form} questions={questions.filter((question) => question.form === form)} />
        ))}
      </Part>
      <Part title={t('assessment.consents')}>
        <Consents consents={consents} />
      </Part>
      <Part title={t('identity.title')}>
        <IdentitySwitchList switches={program.identitySwitches} />
      </Part>
      <Part title={t('assessment.eligibility')}>
        <Lines lines={[...say('ELIGIBILITY', program.settings), ...say('VISIBILITY', program.settings)]} />
      </Part>
      <Part title={t('assessment.recipients')}>
        <Lines lines={RECIPIENTS.map((one) => t(`assessment.recipient.${one}`))} />
      </Part>
      <Part title={t('assessment.retention')}>
        <Lines lines={RETENTION.map((one) => t(`assessment.kept.${one}`))} />
      </Part>
      <Part title={t('assessment.sign')}>
        <p style={{ margin: 0 }}>{t('assessment.signText')}</p>
        <p style={{ margin: '32px 0 0' }}>{t('assessment.signLine')}</p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="t-stack t-print-part">
      <h2 className="t-h2">{title}</h2>
      {children}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <ul className="t-prose" style={{ margin: 0, paddingInlineStart: 20 }}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function CharterPart({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation('program');
  const formats = useFormats();
  const { charter } = program;
  const said = [
    ...TEXTS.map((part) => ({ part, text: charter[part] })),
    { part: 'reviewOn' as const, text: charter.reviewOn ? formats.day(charter.reviewOn) : '' },
  ];
  return (
    <Part title={t('charter.title')}>
      <dl className="t-answers">
        {said.map(({ part, text }) => (
          <div key={part} style={{ paddingBlock: 8 }}>
            <dt>{t(`charter.${part}`)}</dt>
            <dd dir="auto" style={{ whiteSpace: 'pre-line' }}>
              {text || <span className="t-quiet">{t('assessment.notWritten')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Questions({ form, questions }: { form: 'mentee' | 'mentor'; questions: readonly Question[] }): ReactNode {
  const { t } = useTranslation('program');
  const { language } = useFormats();
  const title = t(`assessment.forms.${form}`);
  return (
    <>
      <h3 className="t-h3">{title}</h3>
      <DataTable<Question>
        label={title}
        rows={questions}
        rowKey={(question) => question.itemId}
        columns={[
          {
            key: 'label',
            label: t('assessment.question'),
            main: true,
            render: (question) => <bdi>{localized(question.label, language)}</bdi>,
          },
          {
            key: 'required',
            label: t('assessment.required'),
            render: ({ required }) => t(required ? 'assessment.yes' : 'assessment.no'),
          },
          { key: 'kept', label: t('assessment.where'), render: ({ kept }) => t(`assessment.store.${kept}`) },
          { key: 'seen', label: t('assessment.who'), render: ({ seen }) => t(`assessment.seen.${seen}`) },
        ]}
      />
    </>
  );
}

function Consents({ consents }: { consents: readonly Consent[] }): ReactNode {
  const { t } = useTranslation('program');
  const { language } = useFormats();
  if (consents.length === 0) return <p style={{ margin: 0 }}>{t('assessment.noConsents')}</p>;
  return (
    <dl className="t-answers">
      {consents.map(({ form, itemId, purpose, version, wording }) => (
        <div key={`${form} ${itemId}`} style={{ paddingBlock: 8 }}>
          <dt>
            {t('assessment.consent', {
              form: t(`assessment.forms.${form}`),
              purpose: t(`assessment.purpose.${purpose}`),
              version,
            })}
          </dt>
          <dd dir="auto">{localized(wording, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
