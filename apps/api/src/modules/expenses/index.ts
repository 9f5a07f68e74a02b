export { ExpenseErasure } from './expense-erasure.service.js';
export { ExpensesModule } from './expenses.module.js';
