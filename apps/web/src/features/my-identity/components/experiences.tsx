import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import {
  MyIdentityDocument,
  OfferMyExperiencesDocument,
  OwnDataDocument,
  WishMyExperiencesDocument,
} from '@trellis/api-client';
import type { Importance } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { Identity } from './my-identity-page.js';

const WEIGHTS: readonly Importance[] = ['NICE', 'IMPORTANT'];

/** For a mentee: what mentors offer to talk about, whoever they are. */
export function WishedExperiences({ identity }: { identity: Identity }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language } = useFormats();
  const announce = useAnnounce();
  const wish = useApiMutation(WishMyExperiencesDocument, {
    touches: [MyIdentityDocument, OwnDataDocument],
    onSuccess: () => announce(t('savedHere')),
  });
  const { experiences, enrolmentId } = identity;
  if (!experiences || experiences.offered.length === 0) return null;
  // The boxes follow the hand at once; what the service says comes after.
  const wished = wish.isPending
    ? { chosen: wish.variables.input.keys, importance: wish.variables.input.importance }
    : experiences;
  const chosen = [wished.chosen].flat().map(String);
  const put = (keys: readonly string[], importance: Importance): void =>
    wish.mutate({ input: { enrolmentId, keys: [...keys], importance } });
  return (
    <Panel title={t('experiences')}>
      <div className="t-stack">
        <FailureNotice error={wish.error} />
        <Checkbox.Group
          label={t('experiencesWish')}
          description={t('experiencesWishText')}
          value={chosen}
          onChange={(keys) => put(keys, wished.importance)}
        >
          <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 8 } as React.CSSProperties}>
            {experiences.offered.map(({ key, label }) => (
              <Checkbox key={key} value={key} label={localized(label, language)} />
            ))}
          </div>
        </Checkbox.Group>
        {chosen.length > 0 && (
          <NativeSelect
            label={t('experiencesMatter')}
            value={wished.importance}
            data={WEIGHTS.map((value) => ({ value, label: t(`importances.${value}`) }))}
            onChange={(event) => put(chosen, event.currentTarget.value as Importance)}
          />
        )}
      </div>
    </Panel>
  );
}

/** For a mentor: said for mentees to read, and kept as an ordinary answer. */
export function OfferedExperiences({ identity }: { identity: Identity }): ReactNode {
  const { offers, enrolmentId } = identity;
  if (!offers) return null;
  return <OfferForm key={JSON.stringify([offers.options, offers.words])} offers={offers} enrolmentId={enrolmentId} />;
}

type Offers = NonNullable<Identity['offers']>;

function OfferForm({ offers, enrolmentId }: { offers: Offers; enrolmentId: string }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language } = useFormats();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<readonly string[]>(offers.options);
  const [words, setWords] = useState<readonly string[]>([...offers.words, '']);
  const offer = useApiMutation(OfferMyExperiencesDocument, {
    touches: [MyIdentityDocument, OwnDataDocument],
    onSuccess: () => announce(t('savedHere')),
  });
  const save = (): void => {
    const own = words.filter((line) => line.trim() !== '');
    offer.mutate({ input: { enrolmentId, optionIds: [...chosen], words: own, version: offers.version } });
  };
  const put = (at: number, line: string): void => setWords(words.map((one, index) => (index === at ? line : one)));
  return (
    <Panel title={t('offers')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="t-prose" style={{ margin: 0 }}>
          {localized(offers.wording, language)}
        </p>
        <FailureNotice error={offer.error} />
        {offers.groups.map((group) => (
          <OfferGroup key={localized(group.label, language)} group={group} chosen={chosen} onChange={setChosen} />
        ))}
        {words.map((line, at) => (
          <TextInput
            key={at}
            label={t('offersOwn', { number: at + 1 })}
            dir="auto"
            maxLength={LIMITS.identityTextCharacters}
            value={line}
            onChange={(event) => put(at, event.currentTarget.value)}
          />
        ))}
        <div className="t-row">
          <Button type="submit" size="sm" loading={offer.isPending}>
            {t('common:save')}
          </Button>
          <Button size="sm" variant="default" onClick={() => setWords([...words, ''])}>
            {t('offersMore')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Closed until one wants it: a mentor who offers nothing need not read through every option there is. */
function OfferGroup({
  group,
  chosen,
  onChange,
}: {
  group: Offers['groups'][number];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language } = useFormats();
  const ids = group.options.map(({ id }) => id);
  const mine = chosen.filter((id) => ids.includes(id));
  const label = localized(group.label, language);
  return (
    <details>
      <summary style={{ minBlockSize: 32, cursor: 'pointer' }}>
        {label} {mine.length > 0 && <span className="t-quiet">{t('offersChosen', { count: mine.length })}</span>}
      </summary>
      <Checkbox.Group
        aria-label={label}
        value={mine}
        onChange={(now) => onChange([...chosen.filter((id) => !ids.includes(id)), ...now])}
      >
        <div className="t-stack" style={{ '--gap': '10px', marginBlock: 8 } as React.CSSProperties}>
          {group.options.map((option) => (
            <Checkbox key={option.id} value={option.id} label={localized(option.label, language)} />
          ))}
        </div>
      </Checkbox.Group>
    </details>
  );
}
