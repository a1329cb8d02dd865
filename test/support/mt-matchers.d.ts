import type { MtMatchers } from 'nestjs-mt-errors/testing';

declare global {
  namespace jest {
    interface Matchers<R, T> extends MtMatchers<R, T> {}
    interface Expect extends MtMatchers {}
  }
}
