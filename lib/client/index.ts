export type { MtErrorCode, MtErrorParams } from '../catalog/mt-error-params.js';
export type { AnswerHead } from './answer-head.js';
export { decodeProblem } from './decode-problem.js';
export type {
  MtProblem,
  MtProblemOf,
  OtherCode,
  Problem,
  ProblemViolation,
  StatusCode,
} from './mt-problem.js';
export { isMtError, MtProblemError, rejectWithProblem, throwOnProblem } from './problem-error.js';
export type { FetchResponse } from './read-response.js';
export { pointerPath } from './violations.js';
