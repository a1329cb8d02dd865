/** The response headers that carry code and id. */
export interface HeaderNames {
  readonly code: string;
  readonly id: string;
}
