import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Panel, Tag } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { DimensionConsents } from './dimension-consents.js';
import { DimensionForm } from './dimension-form.js';
import type { Identity } from './my-identity-page.js';

export type Dimension = Identity['dimensions'][number];

/** The dimensions, one below the other: each says what was said of it, and opens to be changed. */
export function Dimensions({ identity }: { identity: Identity }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Panel title={t('dimensions')}>
      <p className="t-quiet" style={{ marginBlockStart: 0 }}>
        {t('dimensionsText')}
      </p>
      <ul className="t-lines">
        {identity.dimensions.map((dimension) => (
          <li key={dimension.id}>
            <DimensionRow
              identity={identity}
              dimension={dimension}
              open={open === dimension.id}
              onToggle={() => setOpen(open === dimension.id ? null : dimension.id)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DimensionRow({
  identity,
  dimension,
  open,
  onToggle,
}: {
  identity: Identity;
  dimension: Dimension;
  open: boolean;
  onToggle: () => void;
}): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language } = useFormats();
  const bodyId = `dimension-${dimension.id}`;
  return (
    <>
      <h3 style={{ margin: 0, fontSize: 'inherit', fontWeight: 'inherit' }}>
        <UnstyledButton
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={onToggle}
          style={{ display: 'flex', inlineSize: '100%', minBlockSize: 44, alignItems: 'center', gap: 12 }}
        >
          <span className="t-grow">
            <span className="t-strong" dir="auto" style={{ display: 'block' }}>
              {localized(dimension.label, language)}
            </span>
            <Said dimension={dimension} />
          </span>
          <IconChevronDown
            size={20}
            aria-hidden
            style={{ transform: open ? 'rotate(180deg)' : undefined, flexShrink: 0 }}
          />
        </UnstyledButton>
      </h3>
      <div id={bodyId} hidden={!open}>
        {open && (
          <div className="t-stack" style={{ '--gap': '20px', paddingBlock: 12 } as React.CSSProperties}>
            {dimension.retired && <p className="t-quiet">{t('retired')}</p>}
            {dimension.fromForm && <p className="t-quiet">{t('fromForm')}</p>}
            <DimensionForm key={formKey(dimension)} identity={identity} dimension={dimension} />
            <DimensionConsents identity={identity} dimension={dimension} />
          </div>
        )}
      </div>
    </>
  );
}

/** Another saved answer is another form: what was typed before is saved, or was given up. */
const formKey = ({ id, state, options, ownWords, wordsAs }: Dimension): string =>
  JSON.stringify([id, state, options, ownWords, wordsAs]);

/** What was said, in one line. */
function Said({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language, list } = useFormats();
  const { state, options, choices, ownWords, consents, fromForm } = dimension;
  if (state === 'NOT_ANSWERED') return <span className="t-quiet">{t('states.NOT_ANSWERED')}</span>;
  if (state === 'PREFER_NOT_TO_SAY') return <span className="t-quiet">{t('states.PREFER_NOT_TO_SAY')}</span>;
  const words = [
    ...choices.filter(({ id }) => options.includes(id)).map(({ label }) => localized(label, language)),
    ...(ownWords ? [t('quoted', { words: ownWords })] : []),
  ];
  const given = consents.filter(({ state: said }) => said === 'GIVEN').length;
  return (
    <span style={{ display: 'block' }}>
      <span dir="auto" className="t-user">
        {list(words)}
      </span>{' '}
      <Tag tone={given > 0 ? 'primary' : 'plain'}>{t('usesGiven', { count: given })}</Tag>{' '}
      {fromForm && <Tag>{t('fromFormTag')}</Tag>}
    </span>
  );
}
