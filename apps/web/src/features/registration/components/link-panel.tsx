import { Button, CopyButton } from '@mantine/core';
import { RevokeRegistrationLinkDocument, WaysInDocument } from '@trellis/api-client';
import type { RegistrationLinkFieldsFragment } from '@trellis/api-client';
import { ConfirmDialog, DataTable, Dialog, Panel, Tag, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { LinkForm } from './link-form.js';

export type RegistrationLink = RegistrationLinkFieldsFragment;

/** Links that many may use, each with its poster. */
export function LinkPanel({
  cohortId,
  links,
  closed,
}: {
  cohortId: string;
  links: readonly RegistrationLink[];
  closed: boolean;
}): ReactNode {
  const { t } = useTranslation('registration');
  const [edited, setEdited] = useState<RegistrationLink | 'new' | null>(null);
  const close = (): void => setEdited(null);
  return (
    <Panel
      title={t('links.title')}
      aside={!closed && <Button onClick={() => setEdited('new')}>{t('links.new')}</Button>}
    >
      {links.length === 0 ? (
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('links.none')}
        </p>
      ) : (
        <LinkTable links={links} onEdit={setEdited} />
      )}
      <Dialog
        opened={edited !== null}
        onClose={close}
        title={edited === 'new' ? t('links.newTitle') : t('links.changeTitle')}
        close={t('common:close')}
      >
        {edited !== null && <LinkForm cohortId={cohortId} link={edited === 'new' ? null : edited} onDone={close} />}
      </Dialog>
    </Panel>
  );
}

function LinkTable({
  links,
  onEdit,
}: {
  links: readonly RegistrationLink[];
  onEdit: (link: RegistrationLink) => void;
}): ReactNode {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  return (
    <DataTable<RegistrationLink>
      label={t('links.title')}
      rows={links}
      rowKey={(link) => link.id}
      columns={[
        {
          key: 'label',
          label: t('links.label'),
          main: true,
          render: (link) => (
            <>
              <bdi className="t-strong">{link.label}</bdi>
              <div className="t-quiet t-small">
                {t(`roles.${link.role}`)}
                {link.needsApproval && ` · ${t('links.approval')}`}
              </div>
            </>
          ),
        },
        { key: 'state', label: t('links.state'), render: (link) => <LinkStateTag state={link.state} /> },
        { key: 'dates', label: t('links.dates'), render: (link) => <LinkDates link={link} /> },
        {
          key: 'used',
          label: t('links.used'),
          numeric: true,
          render: (link) =>
            link.capacity === null
              ? formats.number(link.used)
              : t('links.usedOf', { used: formats.number(link.used), capacity: formats.number(link.capacity) }),
        },
        {
          key: 'action',
          label: t('links.action'),
          render: (link) => (link.state === 'REVOKED' ? null : <LinkActions link={link} onEdit={onEdit} />),
        },
      ]}
    />
  );
}

function LinkStateTag({ state }: { state: RegistrationLink['state'] }): ReactNode {
  const { t } = useTranslation('registration');
  const tone = state === 'OPEN' ? 'primary' : state === 'FULL' ? 'attention' : 'plain';
  return (
    <Tag tone={tone} icon={state === 'EARLY' ? 'waiting' : undefined}>
      {t(`links.states.${state}`)}
    </Tag>
  );
}

function LinkDates({ link: { opensAt, closesAt } }: { link: RegistrationLink }): ReactNode {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  const words = { from: opensAt ? formats.moment(opensAt) : '', to: closesAt ? formats.moment(closesAt) : '' };
  if (opensAt && closesAt) return t('links.fromTo', words);
  if (opensAt) return t('links.from', words);
  return closesAt ? t('links.to', words) : t('links.always');
}

function LinkActions({
  link,
  onEdit,
}: {
  link: RegistrationLink;
  onEdit: (link: RegistrationLink) => void;
}): ReactNode {
  const { t } = useTranslation('registration');
  const announce = useAnnounce();
  const { slug, id } = useParams({ from: '/s/$slug/cohorts/$id' });
  const [asking, setAsking] = useState(false);
  const revoke = useApiMutation(RevokeRegistrationLinkDocument, {
    touches: [WaysInDocument],
    onSuccess: () => {
      setAsking(false);
      announce(t('links.revoked', { label: link.label }));
    },
  });
  const named = { label: link.label };
  const look = { size: 'compact-md', variant: 'default' } as const;
  return (
    <div className="t-row">
      <CopyButton value={link.url}>
        {({ copied, copy }) => (
          <Button
            {...look}
            aria-label={t('links.copyFor', named)}
            onClick={() => {
              copy();
              announce(t('common:copied'));
            }}
          >
            {copied ? t('common:copied') : t('links.copy')}
          </Button>
        )}
      </CopyButton>
      <LinkButton
        {...look}
        to="/s/$slug/cohorts/$id/poster/$linkId"
        params={{ slug, id, linkId: link.id }}
        aria-label={t('links.posterFor', named)}
      >
        {t('links.poster')}
      </LinkButton>
      <Button {...look} aria-label={t('links.changeFor', named)} onClick={() => onEdit(link)}>
        {t('links.change')}
      </Button>
      <Button {...look} aria-label={t('links.revokeFor', named)} onClick={() => setAsking(true)}>
        {t('links.revoke')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('links.revokeTitle', named)}
        confirm={t('links.revoke')}
        cancel={t('common:cancel')}
        close={t('common:close')}
        danger
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate({ id: link.id })}
        onClose={() => setAsking(false)}
      >
        <FailureNotice error={revoke.error} />
        {t('links.revokeText', { count: link.used })}
      </ConfirmDialog>
    </div>
  );
}
