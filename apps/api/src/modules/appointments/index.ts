export { Applications } from './applications.service.js';
export { AppointmentsModule } from './appointments.module.js';
