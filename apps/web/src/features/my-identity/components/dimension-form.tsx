import { Button, Checkbox, Textarea } from '@mantine/core';
import { AnswerMyDimensionDocument, MyIdentityDocument, OwnDataDocument } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { Dimension } from './dimensions.js';
import type { Identity } from './my-identity-page.js';

/** What one says of a dimension: as many options as apply, one's own words, that one would rather not say, or nothing. */
export function DimensionForm({ identity, dimension }: { identity: Identity; dimension: Dimension }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language } = useFormats();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<readonly string[]>(dimension.options);
  const [words, setWords] = useState(dimension.ownWords ?? '');
  const [wordsAs, setWordsAs] = useState<readonly string[]>(dimension.wordsAs);
  const label = localized(dimension.label, language);
  const save = useApiMutation(AnswerMyDimensionDocument, {
    touches: [MyIdentityDocument, OwnDataDocument],
    onSuccess: () => announce(t('saved', { dimension: label })),
  });
  const say = (state: 'ANSWERED' | 'PREFER_NOT_TO_SAY' | 'NOT_ANSWERED'): void => {
    const answered = state === 'ANSWERED';
    const ownWords = answered && words.trim() !== '' ? words : null;
    const nothing = answered && chosen.length === 0 && ownWords === null;
    save.mutate({
      input: {
        enrolmentId: identity.enrolmentId,
        dimensionId: dimension.id,
        state: nothing ? 'NOT_ANSWERED' : state,
        optionIds: answered ? [...chosen] : [],
        ownWords,
        wordsAsIds: ownWords === null ? [] : [...wordsAs],
      },
    });
  };
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={(event) => {
        event.preventDefault();
        say('ANSWERED');
      }}
    >
      <FailureNotice error={save.error} />
      <Checkbox.Group
        label={t('applies')}
        description={localized(dimension.help, language) || undefined}
        value={[...chosen]}
        onChange={setChosen}
      >
        <Choices dimension={dimension} />
      </Checkbox.Group>
      <Textarea
        label={t('ownWords')}
        description={t('ownWordsHelp')}
        dir="auto"
        autosize
        minRows={1}
        maxRows={12}
        maxLength={LIMITS.ownWordsCharacters}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() !== '' && (
        <Checkbox.Group label={t('countAs')} description={t('countAsHelp')} value={[...wordsAs]} onChange={setWordsAs}>
          <Choices dimension={dimension} />
        </Checkbox.Group>
      )}
      <div className="t-row">
        <Button type="submit" size="sm" loading={save.isPending}>
          {t('common:save')}
        </Button>
        <Button size="sm" variant="default" disabled={save.isPending} onClick={() => say('PREFER_NOT_TO_SAY')}>
          {t('preferNot')}
        </Button>
        {dimension.state !== 'NOT_ANSWERED' && (
          <Button size="sm" variant="default" disabled={save.isPending} onClick={() => say('NOT_ANSWERED')}>
            {t('clear')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Choices({ dimension: { choices } }: { dimension: Dimension }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language } = useFormats();
  return (
    <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 8 } as React.CSSProperties}>
      {choices.map(({ id, label, retired }) => {
        const words = localized(label, language);
        return <Checkbox key={id} value={id} label={retired ? t('noLonger', { option: words }) : words} />;
      })}
    </div>
  );
}
