import { Button } from '@mantine/core';
import {
  LibraryDocument,
  LibraryVersionsDocument,
  type LibraryWholeFragment,
  UseLibraryVersionDocument,
} from '@trellis/api-client';
import { LoadingState, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';

/** How it was before: to look at, and to use again. */
export function LibraryVersions({ item }: { item: LibraryWholeFragment }): ReactNode {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const announce = useAnnounce();
  const list = useApiQuery(LibraryVersionsDocument, { id: item.id });
  const again = useApiMutation(UseLibraryVersionDocument, {
    touches: [LibraryDocument, LibraryVersionsDocument],
    onSuccess: () => announce(t('saved')),
  });
  if (list.error) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState label={t('common:loading')} rows={2} />;
  return (
    <>
      <FailureNotice error={again.error} />
      <ul className="t-lines">
        {list.data.libraryVersions.map(({ version, title, file, createdAt, createdBy }) => (
          <li key={version} className="t-row">
            <span dir="auto">
              {t('changed', { number: version, when: formats.moment(createdAt), who: createdBy ?? t('someone') })}:{' '}
              {file ? (
                <a className="t-link" href={file.path} download>
                  {file.name}
                </a>
              ) : (
                localized(title, formats.language)
              )}
            </span>
            {version !== item.version && (
              <Button
                variant="default"
                size="xs"
                loading={again.isPending}
                onClick={() => again.mutate({ id: item.id, version, current: item.version })}
              >
                {t('useAgain', { number: version })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
