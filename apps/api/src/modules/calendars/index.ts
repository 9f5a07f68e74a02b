export { CalendarsModule } from './calendars.module.js';
export { SeriesPages } from './series-pages.service.js';
