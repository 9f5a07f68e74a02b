import { Button } from '@mantine/core';
import { LibraryDocument, type LibraryWholeFragment, RemoveLibraryItemDocument } from '@trellis/api-client';
import { Tag, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { LANGUAGE } from '../hooks/library-values.js';
import { LibraryVersions } from './library-versions.js';

interface LibraryLineProps {
  item: LibraryWholeFragment;
  onEdit: () => void;
}

/** One document or letter: what it is, who finds it, what can be done with it. */
export function LibraryLine({ item, onEdit }: LibraryLineProps): ReactNode {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const title = localized(item.title, formats.language);
  const [open, setOpen] = useState(false);
  return (
    <li className="t-stack">
      <div>
        <p className="t-strong" style={{ margin: 0 }} dir="auto">
          {title}
        </p>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {item.programName ?? t('wholeSchool')} ·{' '}
          {t('changed', {
            number: item.version,
            when: formats.day(item.changedAt),
            who: item.changedBy ?? t('someone'),
          })}
        </p>
      </div>
      <div className="t-row">
        <Audience item={item} />
        <MissingWords item={item} />
      </div>
      <div className="t-row">
        <Uses item={item} title={title} />
        {item.mayEdit && <Changes item={item} title={title} onEdit={onEdit} />}
        {item.mayEdit && item.version > 1 && (
          <Button variant="subtle" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('versions')}
          </Button>
        )}
      </div>
      {open && <LibraryVersions item={item} />}
    </li>
  );
}

function Audience({ item }: { item: LibraryWholeFragment }): ReactNode {
  const { t } = useTranslation('library');
  if (item.audience.length === 0) return <Tag icon="none">{t('audience.staff')}</Tag>;
  return item.audience.map((role) => (
    <Tag key={role} tone="primary" icon="none">
      {t(`audience.${role}`)}
    </Tag>
  ));
}

/** Languages of the school in which it says nothing: who reads that language gets another. */
function MissingWords({ item }: { item: LibraryWholeFragment }): ReactNode {
  const { t } = useTranslation('library');
  const { school } = useSchool();
  const missing = (school?.locales ?? []).filter((locale) => {
    const language = LANGUAGE[locale];
    return item.title[language] === null || (item.kind === 'LETTER' && item.body[language] === null);
  });
  return missing.map((locale) => (
    <Tag key={locale} tone="attention">
      {t('missing', { language: t(`common:languages.${locale}`) })}
    </Tag>
  ));
}

/** To get the file; to fill the letter in for one person. */
function Uses({ item, title }: { item: LibraryWholeFragment; title: string }): ReactNode {
  const { t } = useTranslation('library');
  const slug = useSchoolSlug();
  const formats = useFormats();
  if (item.file) {
    return (
      <a className="t-link" href={item.file.path} download>
        {t('download', { name: item.file.name, size: formats.bytes(item.file.size) })}
      </a>
    );
  }
  return (
    <Link
      className="t-link"
      to="/s/$slug/library/letters/$letterId"
      params={{ slug, letterId: item.id }}
      aria-label={t('useNamed', { title })}
    >
      {t('use')}
    </Link>
  );
}

function Changes({ item, title, onEdit }: LibraryLineProps & { title: string }): ReactNode {
  const { t } = useTranslation('library');
  const announce = useAnnounce();
  const remove = useApiMutation(RemoveLibraryItemDocument, {
    touches: [LibraryDocument],
    onSuccess: () => announce(t('removed')),
  });
  return (
    <>
      <Button variant="default" size="xs" aria-label={t('editNamed', { title })} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button
        variant="subtle"
        size="xs"
        aria-label={t('removeNamed', { title })}
        loading={remove.isPending}
        onClick={() => remove.mutate({ id: item.id })}
      >
        {t('remove')}
      </Button>
      <FailureNotice error={remove.error} />
    </>
  );
}
