export { SpeakerReaders } from './speaker-readers.service.js';
export { SpeakersModule } from './speakers.module.js';
