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

export const creditRoutes = [report] as const;
