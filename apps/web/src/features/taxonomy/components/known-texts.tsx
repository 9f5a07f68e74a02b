import { Button, TextInput } from '@mantine/core';
import type { IdentityTaxonomyFieldsFragment } from '@trellis/api-client';
import { DataTable, ListFoot, Panel } from '@trellis/ui';
import { LIMITS } from '@trellis/contracts';
import { comparisonKey } from '@trellis/forms';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import type { TextToMap } from './meaning-dialog.js';

type Taxonomy = IdentityTaxonomyFieldsFragment;

/** How many stand there before one asks for all. */
const SOME = 15;

interface KnownTextsProps {
  taxonomy: Taxonomy;
  onMap: (text: TextToMap) => void;
}

interface KnownText extends TextToMap {
  meanings: string[];
}

/** Spellings that have a meaning here, of either kind; each can be given another, or none. */
export function KnownTexts({ taxonomy, onMap }: KnownTextsProps): ReactNode {
  const { t } = useTranslation('taxonomy');
  const formats = useFormats();
  const [kind, setKind] = useState<TextToMap['kind']>('OPTION');
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const other = kind === 'OPTION' ? 'WISH' : 'OPTION';
  const everything = knownTexts(taxonomy, kind, formats.language, (question) => t(`questions.${question}`));
  const key = comparisonKey(search);
  const known = everything.filter(({ text, meanings }) =>
    [text, ...meanings].some((words) => comparisonKey(words).includes(key)),
  );
  const shown = all ? known : known.slice(0, SOME);
  return (
    <Panel
      title={t(`texts.known.${kind}`)}
      aside={
        <div className="t-row">
          <Button size="sm" variant="subtle" onClick={() => setKind(other)}>
            {t(`texts.show.${other}`)}
          </Button>
          <Button size="sm" variant="default" onClick={() => onMap({ kind, text: '', isNew: true })}>
            {t('texts.add')}
          </Button>
        </div>
      }
    >
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {t('texts.knownText')}
      </p>
      <TextInput
        mb="md"
        label={t('texts.find')}
        maxLength={LIMITS.searchCharacters}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <DataTable<KnownText>
        label={t(`texts.known.${kind}`)}
        rows={shown}
        rowKey={({ text }) => text}
        columns={[
          { key: 'text', label: t('texts.spelling'), main: true, render: ({ text }) => <bdi>{text}</bdi> },
          { key: 'meanings', label: t('texts.standsFor'), render: ({ meanings }) => formats.list(meanings) },
          {
            key: 'action',
            label: t('texts.action'),
            render: ({ meanings: _meanings, ...text }) => (
              <Button size="xs" variant="subtle" aria-label={t('texts.changeOf', text)} onClick={() => onMap(text)}>
                {t('change')}
              </Button>
            ),
          },
        ]}
      />
      <ListFoot
        shown={t('texts.shown', { shown: shown.length, count: known.length })}
        more={shown.length < known.length ? t('texts.showAll') : undefined}
        onMore={() => setAll(true)}
      />
    </Panel>
  );
}

function knownTexts(
  { aliases, dimensions }: Taxonomy,
  kind: TextToMap['kind'],
  language: 'en' | 'fr',
  questionWords: (question: string) => string,
): KnownText[] {
  const names = new Map(
    dimensions.flatMap(({ id, label, options }) => [
      [id, localized(label, language)] as const,
      ...options.map((option) => [option.id, localized(option.label, language)] as const),
    ]),
  );
  const found = new Map<string, KnownText>();
  for (const alias of aliases.filter((one) => one.kind === kind)) {
    const known = found.get(alias.text) ?? { kind, text: alias.text, isNew: false, meanings: [] };
    found.set(alias.text, known);
    const id = alias.optionId ?? alias.dimensionId;
    known.meanings.push(id ? (names.get(id) ?? '') : questionWords(alias.question ?? ''));
  }
  return [...found.values()].sort((one, another) => one.text.localeCompare(another.text, language));
}
