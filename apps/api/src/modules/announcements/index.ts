export { AnnouncementsModule } from './announcements.module.js';
export { AnnouncementReplies } from './announcement-replies.service.js';
