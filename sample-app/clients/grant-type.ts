export type GrantType = 'password' | 'refresh_token' | 'authorization_code' | 'client_credentials';

export const GRANT_TYPES: readonly GrantType[] = [
  'password',
  'refresh_token',
  'authorization_code',
  'client_credentials',
];
