interface RequestToTry {
  readonly what: string;
  /** The status, and the code where it fails. */
  readonly answer: string;
  /** Arguments of curl; `<url>` is where the application is. */
  readonly curl: string;
}

const JSON_BODY = "-H 'Content-Type: application/json' -d";

const requests: readonly RequestToTry[] = [
  { what: 'a member of the project', answer: '200', curl: '<url>/projects/P1/users/U1' },
  { what: 'nobody', answer: '404 1078', curl: '<url>/projects/P1/users/U9' },
  {
    what: 'nobody, for a Chinese reader',
    answer: '404 1078',
    curl: "<url>/projects/P1/users/U9 -H 'Accept-Language: zh-CN'",
  },
  { what: "somebody else's project", answer: '403 1029', curl: '<url>/projects/P2/users/U3' },
  {
    what: 'a change of a version that is no longer the current one',
    answer: '409 0009',
    curl: `-X PUT <url>/projects/P1 ${JSON_BODY} '{"name":"Blue","version":3}'`,
  },
  {
    what: 'three fields that break rules',
    answer: '400 0036',
    curl: `<url>/projects/P1/cors-profiles ${JSON_BODY} '{"name":" ","origins":["*",""],"maxAgeSeconds":-1}'`,
  },
  {
    what: 'a body that is no JSON',
    answer: '400 0053',
    curl: `<url>/projects/P1/routers ${JSON_BODY} '{"name":'`,
  },
  {
    what: 'a shared endpoint that is not expired',
    answer: '409 1040',
    curl: '-X DELETE <url>/projects/P1/endpoints/E1',
  },
  {
    what: 'a subscription to an endpoint of its own',
    answer: '403 1057',
    curl: `<url>/projects/P1/subscription-requests ${JSON_BODY} '{"endpointId":"E1"}'`,
  },
  {
    what: 'a token for a client that there is not',
    answer: '401 1091',
    curl: "<url>/oauth/token -u C9:secret -d 'grant_type=client_credentials'",
  },
  {
    what: 'a token that is none',
    answer: '401 0014',
    curl: "<url>/projects/P1/users/U1 -H 'Authorization: Bearer secret'",
  },
  {
    what: 'a route that there is not: the query string is not repeated',
    answer: '404 404',
    curl: "'<url>/nowhere?token=secret'",
  },
];

/** Prints pages to open and requests to try, each with the answer that it gets. */
export function printRequests(url: string, print: (text: string) => void = console.log): void {
  const lines = requests.flatMap(({ what, answer, curl }) => [
    `  # ${what}: ${answer}`,
    `  curl -i ${curl.replace('<url>', url)}`,
  ]);
  print(
    [
      '',
      `${url}/errors  every code, explained`,
      `${url}/api     the OpenAPI document`,
      `${url}/form    a form that shows errors at its fields`,
      '',
      'Try:',
      ...lines,
      '',
    ].join('\n'),
  );
}
