/** Prints three requests to try. */
export function printRequests(port: number): void {
  const url = `http://localhost:${port}`;
  console.log(`
Try:
  curl -i ${url}/projects/P1/users/U9
  curl -i ${url}/projects/P1/users/U9 -H 'Accept-Language: zh-CN'
  curl -i -X PUT ${url}/projects/P1 -H 'Content-Type: application/json' -d '{"name":"Blue","version":3}'
`);
}
