export type { CodesByRule } from '../adapters/validation/violation-code.js';
