import { Button } from '@mantine/core';
import { ChangeIdentityDimensionDocument, IdentityTaxonomyDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { type Dimension, fieldsOf } from '../hooks/taxonomy-words.js';
import { WordsFields } from './words-fields.js';

/** What people read: the name of the dimension, and what stands below it. */
export function DimensionWords({ dimension }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('taxonomy');
  const announce = useAnnounce();
  const words = dimension.proposed ?? dimension;
  const [label, setLabel] = useState(fieldsOf(words.label));
  const [help, setHelp] = useState(fieldsOf(words.help));
  const [tried, setTried] = useState(false);
  const empty = label.en.trim() === '' && label.fr.trim() === '';
  const waits = dimension.steward !== null && !dimension.isMine;
  const change = useApiMutation(ChangeIdentityDimensionDocument, {
    touches: [IdentityTaxonomyDocument],
    onSuccess: () => announce(t(waits ? 'words.waiting' : 'words.saved')),
  });
  return (
    <Panel title={t('words.title')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!empty) change.mutate({ input: { id: dimension.id, label, help } });
        }}
      >
        <FailureNotice error={change.error} />
        {waits && <Notice>{t('steward.willWait', { name: dimension.steward?.displayName })}</Notice>}
        <WordsFields
          name="label"
          label="nameIn"
          value={label}
          maxLength={LIMITS.identityLabelCharacters}
          error={tried && empty ? t('nameNeeded') : undefined}
          onChange={setLabel}
        />
        <WordsFields
          name="help"
          label="helpIn"
          long
          value={help}
          maxLength={LIMITS.identityHelpCharacters}
          onChange={setHelp}
        />
        <div>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t(waits ? 'words.propose' : 'words.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
