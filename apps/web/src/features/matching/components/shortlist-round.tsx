import { Button } from '@mantine/core';
import {
  CloseShortlistsDocument,
  CohortMatchingDocument,
  CohortShortlistsDocument,
  OpenShortlistsDocument,
  RemindShortlistsDocument,
  ShortlistPeopleDocument,
  TakeBackShortlistsDocument,
} from '@trellis/api-client';
import type { ShortlistRoundFieldsFragment } from '@trellis/api-client';
import { ConfirmDialog, Figures, Notice, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';

type Round = ShortlistRoundFieldsFragment;
const TOUCHED = [CohortShortlistsDocument, ShortlistPeopleDocument, CohortMatchingDocument];

/** How many would get a list, before anybody is told. */
export function ReadyRound({ round }: { round: Round }): ReactNode {
  const { t } = useTranslation('shortlists');
  const formats = useFormats();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const takeBack = useApiMutation(TakeBackShortlistsDocument, { touches: TOUCHED });
  const open = useApiMutation(OpenShortlistsDocument, {
    touches: TOUCHED,
    onSuccess: () => announce(t('opened')),
  });
  return (
    <>
      <Figures
        items={[
          { label: t('withList'), value: formats.number(round.withList) },
          { label: t('withoutList'), value: formats.number(round.withoutList) },
        ]}
      />
      {round.withoutList > 0 && <p className="t-quiet t-prose">{t('without')}</p>}
      <FailureNotice error={open.error ?? takeBack.error} />
      <div className="t-row">
        <Button
          variant="default"
          loading={open.isPending}
          disabled={round.withList === 0}
          onClick={() => setAsking(true)}
        >
          {t('open')}
        </Button>
        <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate({ id: round.id })}>
          {t('takeBack')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('openTitle')}
        confirm={t('open')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={open.isPending}
        onConfirm={() => open.mutate({ id: round.id }, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p className="t-prose">{t('openText', { count: round.withList })}</p>
      </ConfirmDialog>
    </>
  );
}

/** What can be done with a round while people choose and answer. */
export function OpenRound({ round }: { round: Round }): ReactNode {
  const { t } = useTranslation('shortlists');
  const formats = useFormats();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const remind = useApiMutation(RemindShortlistsDocument, { touches: TOUCHED });
  const close = useApiMutation(CloseShortlistsDocument, {
    touches: TOUCHED,
    onSuccess: () => announce(t('closed')),
  });
  return (
    <>
      <Notice>{t('openNote')}</Notice>
      <FailureNotice error={remind.error ?? close.error} />
      <div className="t-row">
        {round.remindedAt ? (
          <span className="t-quiet">{t('reminded', { when: formats.moment(round.remindedAt) })}</span>
        ) : (
          <Button variant="default" loading={remind.isPending} onClick={() => remind.mutate({ id: round.id })}>
            {t('remind')}
          </Button>
        )}
        <Button variant="default" loading={close.isPending} onClick={() => setAsking(true)}>
          {t('close')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('closeTitle')}
        confirm={t('close')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        busy={close.isPending}
        onConfirm={() => close.mutate({ id: round.id }, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p className="t-prose">{t('closeText')}</p>
      </ConfirmDialog>
    </>
  );
}
