import type { AgreementVersionFieldsFragment, MyAgreementFieldsFragment } from '@trellis/api-client';
import { Panel, UserText } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';

/** Every version that somebody signed, as it was. */
export function AgreementHistory({ agreement }: { agreement: MyAgreementFieldsFragment }): ReactNode {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  if (agreement.versions.length === 0) return null;
  return (
    <Panel title={t('history.title')}>
      <ul className="t-plain">
        {agreement.versions.map((version) => (
          <li key={version.version}>
            <details>
              <summary>{t('history.version', { number: version.version, day: formats.day(version.madeAt) })}</summary>
              <Version agreement={agreement} version={version} />
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Version({
  agreement,
  version,
}: {
  agreement: MyAgreementFieldsFragment;
  version: AgreementVersionFieldsFragment;
}): ReactNode {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  return (
    <div className="t-stack" style={{ marginBlockStart: 12 }}>
      {agreement.parts.flatMap((part) =>
        version.texts
          .filter(({ partId }) => partId === part.id)
          .map((text) => {
            const by = agreement.people.find(({ enrolmentId }) => enrolmentId === text.enrolmentId);
            const title = localized(part.title, formats.language);
            return (
              <div key={`${part.id} ${text.enrolmentId ?? ''}`}>
                <h3 className="t-h3" dir="auto">
                  {by ? t('changes.of', { part: title, name: by.displayName }) : title}
                </h3>
                <UserText block>{text.text}</UserText>
              </div>
            );
          }),
      )}
      <ul className="t-plain">
        {version.signatures.map(({ name, signedAt }) => (
          <li key={`${signedAt} ${name ?? ''}`} className="t-quiet" dir="auto">
            {t('sign.signed', { name: name ?? t('history.erased'), when: formats.moment(signedAt) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
