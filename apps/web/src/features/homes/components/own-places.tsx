import { MyDocumentsDocument, MyFeltQuestionsDocument } from '@trellis/api-client';
import { Notice, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The way to what the school hands out; nothing where there is nothing. */
export function Documents(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const { language } = useFormats();
  const documents = useApiQuery(MyDocumentsDocument, {}).data?.myDocuments ?? [];
  if (documents.length === 0) return null;
  return (
    <Panel title={t('documents')}>
      <ul>
        {documents.slice(0, 3).map(({ id, title }) => (
          <li key={id} dir="auto">
            {localized(title, language)}
          </li>
        ))}
      </ul>
      <Link className="t-link" to="/s/$slug/documents" params={{ slug }}>
        {t('documentsAll', { count: documents.length })}
      </Link>
    </Panel>
  );
}

export function Expenses(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('expenses')}>
      <Link className="t-link" to="/s/$slug/expenses" params={{ slug }}>
        {t('expensesText')}
      </Link>
    </Panel>
  );
}

/** Some weeks into a match, once; whoever answered or passed over is not asked again. */
export function FeltQuestion(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  const questions = useApiQuery(MyFeltQuestionsDocument, {}).data?.myFeltQuestions ?? [];
  if (questions.every(({ settled }) => settled)) return null;
  return (
    <Notice title={t('felt')}>
      <p>{t('feltText')}</p>
      <LinkButton size="sm" variant="default" to="/s/$slug/felt" params={{ slug }}>
        {t('feltOpen')}
      </LinkButton>
    </Notice>
  );
}

export function Boundaries(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('boundaries')}>
      <Link className="t-link" to="/s/$slug/boundaries" params={{ slug }}>
        {t('boundariesText')}
      </Link>
    </Panel>
  );
}

export function OwnMentoring(): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('mentoring')}>
      <Link className="t-link" to="/s/$slug/mentoring" params={{ slug }}>
        {t('mentoringText')}
      </Link>
    </Panel>
  );
}

/** What one gave, on paper: for oneself, or for whomever one wants to show it to. */
export function ServiceDocuments({ enrolmentId }: { enrolmentId: string }): ReactNode {
  const { t } = useTranslation('homes');
  const slug = useSchoolSlug();
  return (
    <Panel title={t('service.title')}>
      <p style={{ marginBlockStart: 0 }}>{t('service.text')}</p>
      <ul className="t-plain">
        <li>
          <a className="t-link" href={`/s/${slug}/files/mentoring/${enrolmentId}/certificate.pdf`} download>
            {t('service.certificate')}
          </a>
        </li>
        <li>
          <a className="t-link" href={`/s/${slug}/files/mentoring/record.pdf`} download>
            {t('service.record')}
          </a>
        </li>
      </ul>
    </Panel>
  );
}
