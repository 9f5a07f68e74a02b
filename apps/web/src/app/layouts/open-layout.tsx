import { BrandMark, OpenFrame } from '@trellis/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../lib/language-switch.js';
import { viewerQuery } from '../../lib/session.js';
import { useSignOut } from '../../lib/sign-out.js';

// Who is not signed in never needs it, and waits for nothing of it.
const PersonMenu = lazy(async () => ({ default: (await import('./person-menu.js')).PersonMenu }));

/** Around the pages outside a school. */
export function OpenLayout(): ReactNode {
  const { t } = useTranslation();
  const viewer = useQuery({ ...viewerQuery, enabled: false }).data?.viewer ?? null;
  return (
    <OpenFrame
      skip={t('skip')}
      head={
        <>
          <Link to="/" className="t-rail-mark">
            <BrandMark />
            <span>{t('trellis')}</span>
          </Link>
          <div className={viewer ? 't-row t-only-wide' : 't-row'}>
            <LanguageSwitch viewer={viewer} />
            {viewer ? <SignedInLinks name={viewer.displayName} /> : null}
          </div>
          {viewer && (
            <div className="t-only-narrow">
              <Suspense fallback={null}>
                <PersonMenu viewer={viewer} />
              </Suspense>
            </div>
          )}
        </>
      }
    >
      <Outlet />
    </OpenFrame>
  );
}

function SignedInLinks({ name }: { name: string }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut(() => void navigate({ to: '/' }));
  return (
    <>
      <Link to="/account" className="t-link" aria-label={`${t('rail.account')} (${name})`}>
        {t('rail.account')}
      </Link>
      <button type="button" className="t-text-button" onClick={signOut}>
        {t('signOut')}
      </button>
    </>
  );
}
