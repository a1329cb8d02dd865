export type { AdapterContext, ErrorAdapter } from './error-adapter.js';
