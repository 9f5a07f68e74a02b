import { Button } from '@mantine/core';
import {
  SaveWordingDocument,
  type WordingVersionsQuery,
  type WordingWholeFragment,
  WordingsDocument,
  WordingVersionsDocument,
} from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import { inputOf, valuesOf } from '../hooks/wording-values.js';

type Version = WordingVersionsQuery['wordingVersions'][number];

/** How it was worded before: each version can be used again. */
export function WordingVersions({ wording }: { wording: WordingWholeFragment }): ReactNode {
  const { t } = useTranslation('wording');
  const { kind, programId } = wording;
  const list = useApiQuery(WordingVersionsDocument, { kind, programId }, { enabled: wording.version > 0 });
  if (wording.version === 0 || !list.data) return null;
  return (
    <Panel title={t('versions')}>
      <ul className="t-lines">
        {list.data.wordingVersions.map((version) => (
          <VersionLine key={version.version} version={version} wording={wording} />
        ))}
      </ul>
    </Panel>
  );
}

function VersionLine({ version, wording }: { version: Version; wording: WordingWholeFragment }): ReactNode {
  const { t } = useTranslation('wording');
  const formats = useFormats();
  const { school } = useSchool();
  const announce = useAnnounce();
  const again = useApiMutation(SaveWordingDocument, {
    touches: [WordingsDocument, WordingVersionsDocument],
    onSuccess: () => announce(t('saved')),
  });
  const empty = version.words.body.en === null && version.words.body.fr === null;
  const isCurrent = version.version === wording.version;
  const text = localized(version.words.subject, formats.language) || localized(version.words.body, formats.language);
  return (
    <li className="t-row" style={{ flexWrap: 'wrap' }}>
      <div>
        <p style={{ margin: 0 }} dir="auto">
          {empty ? t('asShipped') : text.slice(0, 120)}
        </p>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('versionBy', {
            number: version.version,
            when: formats.moment(version.changedAt),
            who: version.changedBy ?? t('someone'),
          })}
        </p>
        <FailureNotice error={again.error} />
      </div>
      {isCurrent && <span className="t-quiet">{t('current')}</span>}
      {!isCurrent && !empty && school && (
        <Button
          variant="default"
          size="xs"
          loading={again.isPending}
          onClick={() =>
            again.mutate({
              input: {
                ...inputOf(wording, valuesOf(wording, version.words), school.locales),
                version: wording.version,
              },
            })
          }
        >
          {t('useAgain')}
        </Button>
      )}
    </li>
  );
}
