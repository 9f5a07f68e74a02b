import { Button } from '@mantine/core';
import {
  type IdentityTaxonomyFieldsFragment,
  IdentityTaxonomyDocument,
  LookAtIdentityTextsDocument,
  type LookAtIdentityTextsMutation,
} from '@trellis/api-client';
import { LoadingState, PageHeader, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { KnownTexts } from './known-texts.js';
import { type TextToMap, MeaningDialog } from './meaning-dialog.js';

export type Taxonomy = IdentityTaxonomyFieldsFragment;
type Found = LookAtIdentityTextsMutation['lookAtIdentityTexts'];

/** People's own spellings: those that enough people gave, and what the school says that they stand for. */
export function TextsPage(): ReactNode {
  const { t } = useTranslation('taxonomy');
  const slug = useSchoolSlug();
  const [mapping, setMapping] = useState<TextToMap | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const query = useApiQuery(IdentityTaxonomyDocument, {});
  const look = useApiMutation(LookAtIdentityTextsDocument, {
    touches: [],
    onSuccess: ({ lookAtIdentityTexts }) => setFound(lookAtIdentityTexts),
  });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  const taxonomy = query.data?.identityTaxonomy;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={t('texts.title')}
        lead={t('texts.lead')}
        above={
          <Link className="t-link" to="/s/$slug/identity" params={{ slug }}>
            {t('back')}
          </Link>
        }
      />
      <Panel title={t('texts.look')}>
        <div className="t-stack">
          <p style={{ margin: 0 }}>{t('texts.lookText')}</p>
          <FailureNotice error={look.error} />
          <div>
            <Button loading={look.isPending} onClick={() => look.mutate({})}>
              {t(found ? 'texts.lookAgain' : 'texts.lookNow')}
            </Button>
          </div>
          {found && <FoundTexts found={found} onMap={setMapping} />}
        </div>
      </Panel>
      {taxonomy ? <KnownTexts taxonomy={taxonomy} onMap={setMapping} /> : <LoadingState label={t('common:loading')} />}
      {mapping && taxonomy && (
        <MeaningDialog
          taxonomy={taxonomy}
          text={mapping}
          onClose={() => setMapping(null)}
          onMapped={({ kind, text }) => setFound((known) => known && without(known, kind, text))}
        />
      )}
    </div>
  );
}

/** Who was just given a meaning needs none any more; the vault is not read again for it. */
function without(found: Found, kind: TextToMap['kind'], text: string): Found {
  const others = (texts: readonly string[]): string[] => texts.filter((one) => one !== text);
  return kind === 'OPTION'
    ? { ...found, identities: others(found.identities) }
    : { ...found, wishes: others(found.wishes) };
}

function FoundTexts({ found, onMap }: { found: Found; onMap: (text: TextToMap) => void }): ReactNode {
  const { t } = useTranslation('taxonomy');
  return (
    <div className="t-stack" role="status">
      <TextList title={t('texts.identities')} kind="OPTION" texts={found.identities} onMap={onMap} />
      <TextList title={t('texts.wishes')} kind="WISH" texts={found.wishes} onMap={onMap} />
      <p className="t-quiet t-small">{t('texts.others', { least: found.least })}</p>
    </div>
  );
}

interface TextListProps {
  title: string;
  kind: TextToMap['kind'];
  texts: readonly string[];
  onMap: (text: TextToMap) => void;
}

function TextList({ title, kind, texts, onMap }: TextListProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  return (
    <section className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <h3 className="t-h3" style={{ margin: 0 }}>
        {title}
      </h3>
      {texts.length === 0 && <p style={{ margin: 0 }}>{t('texts.none')}</p>}
      {texts.length > 0 && (
        <ul className="t-lines">
          {texts.map((text) => (
            <li key={text}>
              <div className="t-row">
                <bdi className="t-grow t-user" style={{ flexBasis: '12rem' }}>
                  {text}
                </bdi>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('texts.mapNamed', { text })}
                  onClick={() => onMap({ kind, text, isNew: false })}
                >
                  {t('texts.map')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
