import { Button } from '@mantine/core';
import { MyIdentityDocument, OwnDataDocument, SayMyConsentDocument } from '@trellis/api-client';
import { useAnnounce } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { KeptCheckbox } from '../../../lib/kept-checkbox.js';
import type { Dimension } from './dimensions.js';
import type { Identity } from './my-identity-page.js';

type Asked = Identity['asked'][number];
type Consent = Dimension['consents'][number];

/** What this dimension may be used for: each purpose by itself, kept as one goes. Where nothing was said, nothing is asked. */
export function DimensionConsents({ identity, dimension }: { identity: Identity; dimension: Dimension }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language } = useFormats();
  const announce = useAnnounce();
  const say = useApiMutation(SayMyConsentDocument, { touches: [MyIdentityDocument, OwnDataDocument] });
  const label = localized(dimension.label, language);
  const shown = identity.asked.flatMap((asked) => {
    const consent = dimension.consents.find(({ purpose }) => purpose === asked.purpose);
    return consent && (asked.asked || consent.state === 'GIVEN') ? [{ asked, consent }] : [];
  });
  const isSaid = dimension.state === 'ANSWERED' || shown.some(({ consent }) => consent.state === 'GIVEN');
  if (!isSaid || shown.length === 0) return null;
  const put = ({ purpose, version, readers }: Asked, given: boolean): Promise<unknown> =>
    say.mutateAsync(
      {
        input: {
          enrolmentId: identity.enrolmentId,
          dimensionIds: [dimension.id],
          purpose,
          given,
          version,
          readerIds: readers.map(({ id }) => id),
        },
      },
      { onSuccess: () => announce(t(given ? 'consentGiven' : 'consentTaken', { dimension: label })) },
    );
  const saying = say.isPending ? say.variables.input : null;
  return (
    <div className="t-stack">
      <FailureNotice error={say.error} />
      <fieldset style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }}>
        <legend className="t-strong">{t('mayBeUsed', { dimension: label })}</legend>
        <p className="t-quiet t-small" style={{ marginBlock: 4 }}>
          {t('mayBeUsedText')}
        </p>
        <div className="t-stack" style={{ '--gap': '12px', marginBlockStart: 8 } as React.CSSProperties}>
          {shown.map(({ asked, consent }) => (
            <KeptCheckbox
              key={asked.purpose}
              checked={consent.state === 'GIVEN'}
              disabled={saying !== null && saying.purpose !== consent.purpose}
              label={localized(asked.wording, language)}
              description={<ConsentNote consent={consent} asked={asked} />}
              keep={(given) => put(asked, given)}
            />
          ))}
          <NewReaders
            shown={shown}
            busy={say.isPending}
            sayYes={(asked) => void put(asked, true).catch(() => undefined)}
          />
        </div>
      </fieldset>
    </div>
  );
}

/** Whoever was named after the yes reads nothing by it: they are asked for by themselves, beside what stands. */
function NewReaders({
  shown,
  busy,
  sayYes,
}: {
  shown: readonly { asked: Asked; consent: Consent }[];
  busy: boolean;
  sayYes: (asked: Asked) => void;
}): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { list } = useFormats();
  const named = shown.find(({ consent }) => consent.purpose === 'NAMED_STAFF' && consent.state === 'GIVEN');
  const fresh = named?.asked.readers.filter(({ id }) => !named.consent.readers.includes(id)) ?? [];
  if (!named || fresh.length === 0) return null;
  const names = list(fresh.map(({ name }) => name));
  return (
    <div>
      <p className="t-small" style={{ marginBlock: '0 8px' }}>
        {t('newReaders', { names, count: fresh.length })}
      </p>
      <Button size="sm" variant="default" disabled={busy} onClick={() => sayYes(named.asked)}>
        {t('newReadersYes', { names })}
      </Button>
    </div>
  );
}

/** When it was said, and to which words where they were others. */
function ConsentNote({ consent, asked }: { consent: Consent; asked: Asked }): ReactNode {
  const { t } = useTranslation('myIdentity');
  const { language, day } = useFormats();
  if (!consent.at) return t('notAsked');
  const said = t(`consentStates.${consent.state}`, { day: day(consent.at) });
  const isOther = consent.state === 'GIVEN' && consent.wording !== localized(asked.wording, language);
  return isOther ? `${said} ${t('saidTo', { wording: consent.wording })}` : said;
}
