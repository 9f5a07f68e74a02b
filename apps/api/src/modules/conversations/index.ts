export { ConversationParties } from './conversation-parties.service.js';
export { ConversationsModule } from './conversations.module.js';
