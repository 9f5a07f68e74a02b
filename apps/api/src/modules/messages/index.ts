export { MessagesModule } from './messages.module.js';
export { MessageThreads } from './message-threads.service.js';
export { ReachService } from './reach.service.js';
