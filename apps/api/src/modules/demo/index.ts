export { DemoFill } from './demo-fill.service.js';
export { DemoModule } from './demo.module.js';
