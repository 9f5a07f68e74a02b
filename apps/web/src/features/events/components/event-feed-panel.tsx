import { Button } from '@mantine/core';
import { CloseEventFeedDocument, EventFeedDocument, RenewEventFeedDocument } from '@trellis/api-client';
import { Panel, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { SecretAddress } from '../../../lib/secret-address.js';

/** The address at which calendars read what a program, or the school, has planned: shown once, renewed or closed at any time. */
export function EventFeedPanel({ programId }: { programId: string | null }): ReactNode {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const announce = useAnnounce();
  const query = useApiQuery(EventFeedDocument, { programId });
  const [address, setAddress] = useState<string | null>(null);
  const renew = useApiMutation(RenewEventFeedDocument, {
    touches: [EventFeedDocument],
    onSuccess: ({ renewEventFeed }) => {
      setAddress(renewEventFeed.address);
      announce(t('feed.made'));
    },
  });
  const close = useApiMutation(CloseEventFeedDocument, {
    touches: [EventFeedDocument],
    onSuccess: () => {
      setAddress(null);
      announce(t('feed.closed'));
    },
  });
  const since = query.data?.eventFeed.since;
  const words = { title: t('feed.made'), label: t('feed.address'), once: t('feed.once') };
  return (
    <Panel title={t(programId ? 'feed.ofProgram' : 'feed.ofSchool')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('feed.lead')}</p>
        <FailureNotice error={query.error ?? renew.error ?? close.error} />
        {address ? (
          <SecretAddress address={address} words={{ ...words, copy: t('feed.copy'), copied: t('feed.copied') }} />
        ) : (
          since && <p className="t-quiet">{t('feed.since', { day: formats.day(since) })}</p>
        )}
        {query.data && (
          <div className="t-row">
            <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate({ programId })}>
              {t(since ? 'feed.renew' : 'feed.make')}
            </Button>
            {since && (
              <Button variant="subtle" disabled={close.isPending} onClick={() => close.mutate({ programId })}>
                {t('feed.close')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Panel>
  );
}
