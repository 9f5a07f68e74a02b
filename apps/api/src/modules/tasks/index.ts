export { Task } from './task.types.js';
export { type ProductTask, TaskLedger } from './task-ledger.service.js';
export { TasksModule } from './tasks.module.js';
export { TasksService } from './tasks.service.js';
