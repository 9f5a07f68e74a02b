export { AttendanceReportsModule } from './attendance-reports.module.js';
