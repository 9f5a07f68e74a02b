import { Button, NativeSelect } from '@mantine/core';
import {
  AffinityBoardDocument,
  type AffinityBoardFieldsFragment,
  AffinityGroupsDocument,
  AnswerAffinityOfferDocument,
  LayDownAffinityGroupDocument,
  OfferAffinityGroupDocument,
  TakeAffinityGroupDocument,
  TakeBackAffinityOfferDocument,
} from '@trellis/api-client';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';

type Board = AffinityBoardFieldsFragment;

const touches = [AffinityBoardDocument, AffinityGroupsDocument];

/** To whoever is asked to look after the group, and to everyone in it while nobody does. */
export function StewardWanted({ board: { group, offeredToMe } }: { board: Board }): ReactNode {
  const { t } = useTranslation('affinity');
  const announce = useAnnounce();
  const onSuccess = (): void => announce(t('steward.done'));
  const answer = useApiMutation(AnswerAffinityOfferDocument, { touches, onSuccess });
  const take = useApiMutation(TakeAffinityGroupDocument, { touches, onSuccess });
  if (group.state !== 'OPEN' || !(offeredToMe || group.isVacant)) return null;
  return (
    <Notice tone="attention" title={t(offeredToMe ? 'steward.asked' : 'steward.wanted')}>
      <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
        <p style={{ margin: 0 }}>{t('steward.means')}</p>
        <FailureNotice error={answer.error ?? take.error} />
        <div className="t-row">
          {offeredToMe ? (
            <>
              <Button loading={answer.isPending} onClick={() => answer.mutate({ groupId: group.id, accept: true })}>
                {t('steward.yes')}
              </Button>
              <Button
                variant="default"
                disabled={answer.isPending}
                onClick={() => answer.mutate({ groupId: group.id, accept: false })}
              >
                {t('steward.no')}
              </Button>
            </>
          ) : (
            <Button loading={take.isPending} onClick={() => take.mutate({ groupId: group.id })}>
              {t('steward.yes')}
            </Button>
          )}
        </div>
      </div>
    </Notice>
  );
}

/** For its steward: to hand it on to somebody in it, or to leave it to them. */
export function HandOn({ board: { group, members, offeredTo } }: { board: Board }): ReactNode {
  const { t } = useTranslation('affinity');
  const announce = useAnnounce();
  const [chosen, setChosen] = useState('');
  const offer = useApiMutation(OfferAffinityGroupDocument, {
    touches,
    onSuccess: () => announce(t('steward.offered')),
  });
  const back = useApiMutation(TakeBackAffinityOfferDocument, { touches, onSuccess: () => announce(t('steward.back')) });
  const down = useApiMutation(LayDownAffinityGroupDocument, { touches, onSuccess: () => announce(t('steward.down')) });
  if (!group.mine || group.state !== 'OPEN') return null;
  return (
    <Panel title={t('steward.handOn')}>
      <div className="t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('steward.handOnText')}
        </p>
        <FailureNotice error={offer.error ?? back.error ?? down.error} />
        {offeredTo ? (
          <>
            <p style={{ margin: 0 }}>{t('steward.waits', { name: offeredTo })}</p>
            <div>
              <Button variant="default" loading={back.isPending} onClick={() => back.mutate({ groupId: group.id })}>
                {t('steward.takeBack')}
              </Button>
            </div>
          </>
        ) : (
          (members ?? []).length > 0 && (
            <div className="t-row" style={{ alignItems: 'flex-end' }}>
              <NativeSelect
                label={t('steward.to')}
                data={[
                  { value: '', label: t('steward.choose') },
                  ...(members ?? []).map(({ memberId, name }) => ({ value: memberId, label: name })),
                ]}
                value={chosen}
                onChange={(change) => setChosen(change.currentTarget.value)}
              />
              <Button
                variant="default"
                disabled={chosen === ''}
                loading={offer.isPending}
                onClick={() => offer.mutate({ groupId: group.id, memberId: chosen })}
              >
                {t('steward.ask')}
              </Button>
            </div>
          )
        )}
        <div>
          <Button variant="subtle" loading={down.isPending} onClick={() => down.mutate({ groupId: group.id })}>
            {t('steward.layDown')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
