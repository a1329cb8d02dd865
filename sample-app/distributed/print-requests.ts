import { gatewayPort } from './settings.js';

const order = (body: object): string =>
  `curl -i http://localhost:${gatewayPort}/orders -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`;

/** Prints requests to try, and where each fails. */
export function printRequests(): void {
  const card = '4000-1234';
  console.log(`
Try:
  # succeeds
  ${order({ item: 'chair', quantity: 1, card })}
  # thrown in inventory, two services away; then in Chinese
  ${order({ item: 'lamp', quantity: 9, card })}
  ${order({ item: 'lamp', quantity: 9, card })} -H 'Accept-Language: zh-CN'
  # thrown in billing
  ${order({ item: 'chair', quantity: 1, card: '4000-0000' })}
  # refused by the gateway itself
  ${order({ item: '', quantity: 0, card })}
`);
}
