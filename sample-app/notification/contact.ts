/** Where somebody can be reached. */
export type Contact =
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'mobile'; readonly address: string };
