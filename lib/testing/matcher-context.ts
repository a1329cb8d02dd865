/** What jest and vitest give a matcher as `this`, as far as these matchers need it. */
export interface MatcherContext {
  readonly isNot?: boolean;
  readonly promise?: string;
  equals(one: unknown, other: unknown, testers?: never[]): boolean;
  readonly utils: {
    readonly subsetEquality: unknown;
    readonly iterableEquality: unknown;
    matcherHint(name: string, received?: string, expected?: string, options?: object): string;
    diff(expected: unknown, received: unknown): string | null | undefined;
    printReceived(value: unknown): string;
    printExpected(value: unknown): string;
  };
}

/** What a matcher returns. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}
