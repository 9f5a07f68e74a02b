export { EventFeedbackModule } from './event-feedback.module.js';
