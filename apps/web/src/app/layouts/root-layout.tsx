import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { ReactNode } from 'react';

/** Around every screen. Words that are still loading keep the place empty for a moment, not the screen. */
export function RootLayout(): ReactNode {
  return (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  );
}
