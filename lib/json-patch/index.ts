export { type ApplyPatchOptions, applyMtPatch } from './apply-mt-patch.js';
export { expectPatched } from './expect-patched.js';
export type { PatchOperation } from './patch-operation.js';
