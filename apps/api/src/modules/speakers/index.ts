export { SpeakersModule } from './speakers.module.js';
