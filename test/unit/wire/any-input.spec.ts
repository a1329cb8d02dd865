import fc from 'fast-check';
import { builtInByCode } from '../../../lib/catalog/built-in.js';
import { decodeError } from '../../../lib/wire/decode-error.js';
import { encodeError } from '../../../lib/wire/encode-error.js';

describe('reading anything for an exception', () => {
  it('never throws, and what it gives always fits on the wire again', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            $mt: fc.constantFrom(1, 2),
            code: fc.oneof(fc.constantFrom('0009', '0038', '1078'), fc.string()),
            params: fc.jsonValue(),
            violations: fc.array(fc.jsonValue()),
            chain: fc.array(fc.jsonValue()),
            svc: fc.string(),
            id: fc.string(),
            http: fc.jsonValue(),
          },
          { requiredKeys: ['$mt', 'code'] },
        ),
        (value) => {
          const read = decodeError(value, builtInByCode);
          const bytes = read
            ? Buffer.byteLength(JSON.stringify(encodeError(read, { message: 'm' })))
            : 0;
          expect(bytes).toBeLessThanOrEqual(4096);
        },
      ),
    );
  });
});
