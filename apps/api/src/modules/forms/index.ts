export { Form } from './form.types.js';
export {
  AnswerKeeper,
  type AnswerMove,
  FormAnswers,
  type ForeseenMove,
  type MovedAnswers,
  throughSteps,
} from './form-answers.service.js';
export { FormReviews } from './form-reviews.service.js';
export { FormsModule } from './forms.module.js';
export { FormsService } from './forms.service.js';
