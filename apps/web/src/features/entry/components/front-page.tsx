import { DemoSignInDocument, InstallationDocument } from '@trellis/api-client';
import type { DemoPersonKind, InstallationQuery } from '@trellis/api-client';
import { Lattice, Notice, PageHeader, Panel } from '@trellis/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { startOf, useSignedIn, useViewer } from '../../../lib/session.js';
import { LinkButton } from '../../../lib/link-button.js';

const FILLING_MS = 3_000;

/** The first page: what this is, the way in, and on a local installation the demo school. */
export function FrontPage(): ReactNode {
  const { t } = useTranslation('entry');
  const viewer = useViewer();
  const installation = useApiQuery(
    InstallationDocument,
    {},
    {
      refetchInterval: (data) =>
        data?.installation.mode === 'LOCAL' && !data.installation.demoReady ? FILLING_MS : false,
    },
  ).data?.installation;
  return (
    <>
      <div className="t-hero">
        <div>
          <PageHeader title={t('front.title')} />
          <p className="t-hero-lead">{t('front.lead')}</p>
          <div className="t-row">
            {viewer ? (
              <LinkButton {...startOf(viewer)} size="lg">
                {t('front.toSchool')}
              </LinkButton>
            ) : (
              <>
                <LinkButton to="/sign-in" size="lg">
                  {t('common:signIn')}
                </LinkButton>
                <LinkButton to="/sign-up" size="lg" variant="default">
                  {t('common:signUp')}
                </LinkButton>
              </>
            )}
          </div>
        </div>
        <Lattice large />
      </div>
      <div className="t-stack" style={{ '--gap': '40px' } as React.CSSProperties}>
        {installation?.mode === 'LOCAL' && <DemoSchool installation={installation} />}
        <Points />
      </div>
    </>
  );
}

function Points(): ReactNode {
  const { t } = useTranslation('entry');
  return (
    <ul className="t-cards">
      {(['why', 'own', 'load'] as const).map((point) => (
        <li key={point}>
          <h2 className="t-h3">{t(`front.points.${point}.title`)}</h2>
          <p className="t-quiet" style={{ margin: '6px 0 0' }}>
            {t(`front.points.${point}.text`)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function DemoSchool({ installation }: { installation: InstallationQuery['installation'] }): ReactNode {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const enter = useApiMutation(DemoSignInDocument, {
    touches: [],
    onSuccess: async (result) => {
      signedIn(result.demoSignIn);
      await navigate(startOf(result.demoSignIn));
    },
  });
  return (
    <Panel title={t('front.demoTitle')}>
      <div className="t-stack">
        <div role="status">
          {installation.demoReady ? t('front.demoText') : <Notice>{t('front.demoFilling')}</Notice>}
        </div>
        <FailureNotice error={enter.error} />
        <ul className="t-demo">
          {installation.demo.map((person) => (
            <li key={person.kind}>
              <DemoButton
                kind={person.kind}
                name={person.displayName}
                disabled={!installation.demoReady || enter.isPending}
                onEnter={(kind) => enter.mutate({ kind })}
              />
            </li>
          ))}
        </ul>
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('front.mailText')}{' '}
          {installation.mailCatcherUrl && (
            <a className="t-link" href={installation.mailCatcherUrl}>
              {t('front.mailLink')}
            </a>
          )}{' '}
          <Link className="t-link" to="/graphiql">
            {t('front.graphiql')}
          </Link>{' '}
          <Link className="t-link" to="/ui">
            {t('front.components')}
          </Link>
        </p>
      </div>
    </Panel>
  );
}

function DemoButton({
  kind,
  name,
  disabled,
  onEnter,
}: {
  kind: DemoPersonKind;
  name: string;
  disabled: boolean;
  onEnter: (kind: DemoPersonKind) => void;
}): ReactNode {
  const { t } = useTranslation('entry');
  return (
    <button type="button" disabled={disabled} onClick={() => onEnter(kind)}>
      <span className="t-strong" style={{ display: 'block' }}>
        {t(`demo.${kind}`)}
      </span>
      <span className="t-quiet t-small" dir="auto">
        {name}
      </span>
    </button>
  );
}
