import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

/** Node's own `require` beside Jest's: see load-native.ts. */
export default class NativeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.requireNatively = createRequire(import.meta.url);
  }
}
