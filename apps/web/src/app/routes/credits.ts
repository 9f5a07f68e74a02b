/** What being at an event counts for: reports of who was there, requirements, certificates. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textCalled, words } from './loading.js';
import { open, school } from './trunk.js';

const report = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/report',
  validateSearch: textCalled('file'),
  loader: words('attendanceReport'),
  component: lazyRouteComponent(
    () => import('../../features/credits/components/attendance-report-page.js'),
    'AttendanceReportPage',
  ),
});

const requirements = createRoute({
  getParentRoute: () => school,
  path: '/programs/$programId/event-requirements',
  validateSearch: textCalled('cohort'),
  loader: words('eventRequirements', 'events', 'certificates'),
  component: lazyRouteComponent(
    () => import('../../features/credits/components/requirements-page.js'),
    'RequirementsPage',
  ),
});

const attendance = createRoute({
  getParentRoute: () => school,
  path: '/attendance',
  loader: words('eventRequirements', 'events', 'certificates'),
  component: lazyRouteComponent(
    () => import('../../features/credits/components/my-attendance-page.js'),
    'MyAttendancePage',
  ),
});

const credit = createRoute({
  getParentRoute: () => school,
  path: '/event-plans/$eventId/credit',
  loader: words('certificates'),
  component: lazyRouteComponent(
    () => import('../../features/credits/components/event-credit-page.js'),
    'EventCreditPage',
  ),
});

export const creditRoutes = [report, requirements, attendance, credit] as const;

/** For whoever holds a certificate, whether or not they are signed in. */
export const verify = createRoute({
  getParentRoute: () => open,
  path: '/s/$slug/verify',
  loader: words('certificates'),
  component: lazyRouteComponent(() => import('../../features/credits/components/verify-page.js'), 'VerifyPage'),
});
