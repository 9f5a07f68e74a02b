import { Checkbox, TextInput } from '@mantine/core';
import { OpenSeriesPageDocument, SeriesPageDocument, type SeriesPageFieldsFragment } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Dialog, FormFoot, useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What a title is called in an address. */
const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LIMITS.slugMaximum)
    .replace(/^-|-$/g, '');

/** Before a series is open to everyone: at which address, and how much stands there. */
export function SeriesPageDialog({
  page,
  title,
  onClose,
}: {
  page: SeriesPageFieldsFragment;
  title: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['calendars', 'common']);
  const announce = useAnnounce();
  const form = useAppForm(
    { slug: page.slug ?? slugOf(title), placesShown: page.placesShown, indexed: page.indexed },
    {
      slug: (slug) => (SLUG.test(slug.trim()) && slug.trim().length >= LIMITS.slugMinimum ? null : t('pages.badSlug')),
    },
  );
  const open = useApiMutation(OpenSeriesPageDocument, {
    touches: [SeriesPageDocument],
    onSuccess: () => {
      announce(t('pages.opened'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t(page.slug ? 'pages.changeOf' : 'pages.setOf', { title })}
      close={t('common:close')}
      onClose={onClose}
    >
      <form
        noValidate
        className="t-stack"
        onSubmit={form.onSubmit(({ slug, ...shown }) =>
          open.mutate({ input: { seriesId: page.seriesId, slug: slug.trim(), ...shown } }),
        )}
      >
        <FormProblems form={form} error={open.error} fieldOf={{ SLUG_TAKEN: 'slug' }} />
        <p style={{ margin: 0 }}>{t('pages.lead')}</p>
        <TextInput
          maxLength={LIMITS.slugMaximum}
          label={<FieldLabel>{t('pages.slug')}</FieldLabel>}
          description={t('pages.slugHelp')}
          {...fieldProps(form, 'slug')}
        />
        <Checkbox
          label={t('pages.placesShown')}
          description={t('pages.placesHelp')}
          {...form.getInputProps('placesShown', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('pages.indexed')}
          description={t('pages.indexedHelp')}
          {...form.getInputProps('indexed', { type: 'checkbox' })}
        />
        <FormFoot
          submit={t(page.slug ? 'common:save' : 'pages.set')}
          busy={open.isPending}
          cancel={t('common:cancel')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
