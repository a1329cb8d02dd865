declare const NO_PARAMS: unique symbol;

/** The parameters of an entry that has none: any that is given does not compile. */
export interface NoParams {
  readonly [NO_PARAMS]?: never;
}
