/** What another service gets when nothing else could be sent. */
export const LAST_RESORT_WIRE = {
  $mt: 1,
  code: '500',
  key: 'INTERNAL_SERVER_ERROR',
  section: 'http',
  http: 500,
  retryable: false,
  status: 'error',
  message: 'Internal Server Error',
};
