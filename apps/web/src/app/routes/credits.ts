/** What being at an event counts for: reports of who was there, requirements, certificates. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textCalled, words } from './loading.js';
import { school } from './trunk.js';

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
  loader: words('eventRequirements', 'events'),
  component: lazyRouteComponent(
    () => import('../../features/credits/components/requirements-page.js'),
    'RequirementsPage',
  ),
});

const attendance = createRoute({
  getParentRoute: () => school,
  path: '/attendance',
  loader: words('eventRequirements', 'events'),
  component: lazyRouteComponent(
    () => import('../../features/credits/components/my-attendance-page.js'),
    'MyAttendancePage',
  ),
});

export const creditRoutes = [report, requirements, attendance] as const;
