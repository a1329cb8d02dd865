import { create, toBinary } from '@bufbuild/protobuf';
import { anyPack } from '@bufbuild/protobuf/wkt';
import { decodeDetails, encodeDetails } from '../../../lib/microservices/grpc-details.js';
import { ErrorInfoSchema } from '../../../lib/microservices/google/rpc/error_details_pb.js';
import { StatusSchema } from '../../../lib/microservices/google/rpc/status_pb.js';
import type { WireError } from '../../../lib/wire/wire-error.js';

const wire: WireError = {
  $mt: 1,
  code: '0038',
  key: 'TOO_SHORT',
  section: 'mt-common',
  id: '6f6c0a0e-31d6-4e9c-8e1f-0b7c5a3c9d21',
  retryable: false,
  status: 'error',
  message: 'Too short',
};

describe('google.rpc.Status of an error', () => {
  it('leaves out violations where their texts make it too long', () => {
    const violations = Array.from({ length: 20 }, (_, index) => ({
      code: '0038',
      key: 'TOO_SHORT',
      pointer: `#/items/${index}`,
    }));
    const texts = {
      developer: 'Too short',
      title: 'Too short',
      language: 'en',
      violations: violations.map(() => 'x'.repeat(300)),
    };

    const bytes = encodeDetails({ ...wire, violations }, 3, texts);
    const read = decodeDetails(bytes) as { code: string; violations: unknown[] };

    expect(bytes.length).toBeLessThanOrEqual(4096);
    expect(read).toMatchObject({ code: '0038', id: wire.id });
    expect(read.violations.length).toBeGreaterThan(0);
    expect(read.violations.length).toBeLessThan(20);
  });

  it('passes over a field that is no JSON', () => {
    const metadata = { v: '1', code: '0038', params: '{"min":' };
    const info = create(ErrorInfoSchema, { reason: 'MT_0038', domain: 'billing', metadata });
    const status = create(StatusSchema, { code: 3, details: [anyPack(ErrorInfoSchema, info)] });

    const read = decodeDetails(toBinary(StatusSchema, status));

    expect(read).toMatchObject({ $mt: 1, code: '0038', params: undefined });
  });
});
