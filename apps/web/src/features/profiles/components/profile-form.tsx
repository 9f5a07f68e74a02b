import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { UpdateMyProfileDocument } from '@trellis/api-client';
import type { MyProfileFieldsFragment, VisiblePart } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel, useAnnounce } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm, useFilled } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';
import { WordsField } from './words-field.js';

type Profile = MyProfileFieldsFragment;

/** The words of the profile, saved together. */
export function ProfileForm({ profile }: { profile: Profile }): ReactNode {
  const { t } = useTranslation('profile');
  const announce = useAnnounce();
  const form = useProfileForm(profile);
  const seenBy = useSeenBy(profile);
  const save = useApiMutation(UpdateMyProfileDocument, { onSuccess: () => announce(t('common:saved')) });
  const isMentor = profile.specialties.length > 0 || profile.shown.some(({ role }) => role === 'MENTOR');
  return (
    <Panel title={t('words')}>
      <form
        noValidate
        className="t-stack"
        onSubmit={form.onSubmit((values) => save.mutate({ input: inputFrom(values) }))}
      >
        <FormProblems form={form} error={save.error} />
        <TextInput
          required
          dir="auto"
          maxLength={LIMITS.nameCharacters}
          label={<FieldLabel>{t('name')}</FieldLabel>}
          description={`${t('nameHelp')} ${t('seen.always')}`}
          {...fieldProps(form, 'displayName')}
        />
        <TextInput
          dir="auto"
          maxLength={LIMITS.profileEntryCharacters}
          label={t('pronouns')}
          description={seenBy('PRONOUNS')}
          {...fieldProps(form, 'pronouns')}
        />
        <WordsField
          id="field-languages"
          label={t('languages')}
          help={seenBy('LANGUAGES')}
          entries={form.values.languages}
          suggestions={profile.suggestions.languages}
          onChange={(entries) => form.setFieldValue('languages', entries)}
        />
        {isMentor && (
          <WordsField
            id="field-specialties"
            label={t('specialties')}
            help={seenBy('SPECIALTIES')}
            entries={form.values.specialties}
            suggestions={profile.suggestions.specialties}
            onChange={(entries) => form.setFieldValue('specialties', entries)}
          />
        )}
        <SiteField form={form} help={`${t('siteHelp')} ${seenBy('SITE')}`} sites={profile.suggestions.sites} />
        <NeedsFields form={form} />
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('zone', { zone: profile.timeZone })}{' '}
          <Link className="t-link" to="/account">
            {t('zoneLink')}
          </Link>
        </p>
        <div className="t-row">
          <Button type="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
          {save.isSuccess && <span className="t-quiet">{t('common:saved')}</span>}
        </div>
      </form>
    </Panel>
  );
}

type Form = ReturnType<typeof useProfileForm>;

function useProfileForm(profile: Profile) {
  const { t } = useTranslation('profile');
  const filled = useFilled();
  return useAppForm(
    {
      displayName: profile.displayName,
      pronouns: profile.pronouns ?? '',
      languages: [...profile.languages],
      specialties: [...profile.specialties],
      site: profile.site ?? '',
      needs: profile.needs ?? '',
      needsShared: profile.needsShared,
    },
    { displayName: filled(t('name')) },
  );
}

const inputFrom = ({ pronouns, site, needs, ...rest }: Form['values']) => ({
  ...rest,
  pronouns: pronouns.trim() || null,
  site: site.trim() || null,
  needs: needs.trim() || null,
});

/** Who reads a part, by what the cohorts of this person show to a match. */
function useSeenBy({ shown }: Profile): (part: VisiblePart) => string {
  const { t } = useTranslation('profile');
  const formats = useFormats();
  return (part) => {
    if (shown.length === 0) return t('seen.staff');
    const where = shown.filter(({ parts }) => parts.includes(part)).map(({ cohortName }) => cohortName);
    return where.length === 0 ? t('seen.staffNotMatch') : t('seen.staffAndMatch', { cohorts: formats.list(where) });
  };
}

function SiteField({ form, help, sites }: { form: Form; help: string; sites: readonly string[] }): ReactNode {
  const { t } = useTranslation('profile');
  return (
    <>
      <TextInput
        dir="auto"
        list="profile-sites"
        maxLength={LIMITS.profileEntryCharacters}
        label={t('site')}
        description={help}
        {...fieldProps(form, 'site')}
      />
      <datalist id="profile-sites">
        {sites.map((site) => (
          <option key={site} value={site} />
        ))}
      </datalist>
    </>
  );
}

function NeedsFields({ form }: { form: Form }): ReactNode {
  const { t } = useTranslation('profile');
  const isEmpty = form.values.needs.trim() === '';
  return (
    <>
      <Textarea
        autosize
        minRows={2}
        maxRows={10}
        dir="auto"
        maxLength={LIMITS.needsCharacters}
        label={t('needs')}
        description={`${t('needsHelp')} ${t('seen.needs')}`}
        {...fieldProps(form, 'needs')}
      />
      <Checkbox
        label={t('share')}
        description={t('shareHelp')}
        disabled={isEmpty}
        checked={!isEmpty && form.values.needsShared}
        onChange={(event) => form.setFieldValue('needsShared', event.currentTarget.checked)}
      />
    </>
  );
}
