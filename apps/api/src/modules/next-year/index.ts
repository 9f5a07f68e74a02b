export { NextYearModule } from './next-year.module.js';
