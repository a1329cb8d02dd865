import type { MtMatchers } from 'nestjs-mt-errors/testing';

declare global {
  namespace jest {
    interface Matchers<R> extends MtMatchers<R> {}
    interface Expect extends MtMatchers {}
  }
}
