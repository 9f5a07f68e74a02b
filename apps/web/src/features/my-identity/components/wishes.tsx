import { NativeSelect } from '@mantine/core';
import { MyIdentityDocument, OwnDataDocument, SetMyWishDocument } from '@trellis/api-client';
import type { Importance, WishDirection } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import type { Identity } from './my-identity-page.js';

type Wish = Identity['wishes'][number];

const IMPORTANCES: readonly Importance[] = ['NONE', 'NICE', 'IMPORTANT', 'ESSENTIAL'];
const DIRECTIONS: readonly WishDirection[] = ['SHARED', 'OPEN', 'DIFFERENT'];

/** What matters to a mentee, thing by thing; kept as one goes. */
export function Wishes({ identity }: { identity: Identity }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { wishes } = identity;
  if (wishes.length === 0) return null;
  const dimensions = wishes.filter(({ about }) => about === 'DIMENSION');
  const questions = wishes.filter(({ about }) => about === 'QUESTION');
  // A wish about what one has not said counts for nothing yet: it waits where it is not in the way.
  const said = new Set(identity.dimensions.filter(({ state }) => state === 'ANSWERED').map(({ id }) => id));
  const isNear = ({ id, importance }: Wish): boolean => importance !== null || said.has(id);
  return (
    <Panel title={t('wishes')}>
      <p className="t-quiet t-prose" style={{ marginBlockStart: 0 }}>
        {t('wishesText')}
      </p>
      {dimensions.length > 0 && (
        <>
          <h3 className="t-h3">{t('wishesIdentity')}</h3>
          <p className="t-quiet t-prose">{t('wishesIdentityText')}</p>
          <WishList identity={identity} wishes={dimensions.filter(isNear)} />
          {dimensions.some((wish) => !isNear(wish)) && (
            <details>
              <summary style={{ minBlockSize: 32, cursor: 'pointer' }}>{t('wishesFar')}</summary>
              <WishList identity={identity} wishes={dimensions.filter((wish) => !isNear(wish))} />
            </details>
          )}
          <h3 className="t-h3">{t('wishesOther')}</h3>
        </>
      )}
      <WishList identity={identity} wishes={questions} />
    </Panel>
  );
}

function WishList({ identity, wishes }: { identity: Identity; wishes: readonly Wish[] }): ReactNode {
  return (
    <ul className="t-lines">
      {wishes.map((wish) => (
        <li key={wish.id}>
          <WishRow identity={identity} wish={wish} />
        </li>
      ))}
    </ul>
  );
}

function WishRow({ identity, wish }: { identity: Identity; wish: Wish }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language } = useFormats();
  const announce = useAnnounce();
  const label = localized(wish.label, language);
  const set = useApiMutation(SetMyWishDocument, {
    touches: [MyIdentityDocument, OwnDataDocument],
    onSuccess: () => announce(t('saved', { dimension: label })),
  });
  const put = (importance: Importance, direction: WishDirection): void => {
    const never = direction === 'DIFFERENT' && importance === 'ESSENTIAL';
    const { about, id } = wish;
    const input = { enrolmentId: identity.enrolmentId, about, id, direction };
    set.mutate({ input: { ...input, importance: never ? 'IMPORTANT' : importance } });
  };
  // What was chosen stands there at once; what the service says comes after.
  const { importance, direction } = set.isPending ? set.variables.input : wish;
  const matters = importance !== null && importance !== 'NONE';
  const mayBeEssential = wish.takesEssential && direction !== 'DIFFERENT';
  const allowed = IMPORTANCES.filter((one) => one !== 'ESSENTIAL' || mayBeEssential);
  const unsaid = importance === null ? [{ value: '', label: t(`importances.unsaid.${wish.about}`) }] : [];
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <FailureNotice error={set.error} />
      <NativeSelect
        label={label}
        value={importance ?? ''}
        data={[...unsaid, ...allowed.map((value) => ({ value, label: t(`importances.${value}`) }))]}
        onChange={(event) => put(event.currentTarget.value as Importance, direction)}
      />
      {matters && wish.takesDifferent && (
        <NativeSelect
          label={t('directionOf', { dimension: label })}
          value={direction}
          data={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))}
          onChange={(event) => put(importance, event.currentTarget.value as WishDirection)}
        />
      )}
      <WishNote identity={identity} wish={wish} />
    </div>
  );
}

/** What is to be known of a wish that is made: that an essential one may mean waiting, and what it still needs to count. */
function WishNote({
  identity,
  wish: { about, id, importance, direction },
}: {
  identity: Identity;
  wish: Wish;
}): ReactNode {
  const { t } = useTranslation('myIdentity');
  const dimension = about === 'DIMENSION' ? identity.dimensions.find((one) => one.id === id) : undefined;
  if (importance === null || importance === 'NONE' || direction === 'OPEN') return null;
  const agreed = dimension?.consents.some(({ purpose, state }) => purpose === 'MATCHING' && state === 'GIVEN');
  const isOpen = dimension !== undefined && (dimension.state !== 'ANSWERED' || !agreed);
  const notes = [...(importance === 'ESSENTIAL' ? [t(`essential.${about}`)] : []), ...(isOpen ? [t('wishNeeds')] : [])];
  return notes.map((note) => (
    <p key={note} className="t-quiet t-small" style={{ margin: 0 }}>
      {note}
    </p>
  ));
}
