/** The metadata key under which `@Catch()` keeps what a filter is for. */
export const FILTER_TYPES = '__filterCatchExceptions__';
