import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type PlainSchema = Exclude<Schemas[string], { $ref: string }> & {
  readonly required: string[];
  readonly properties: Readonly<Record<string, object>>;
};

const text = (description: string): object => ({ type: 'string', description });
const values = (description: string): object => ({
  type: 'object',
  additionalProperties: true,
  description,
});

const violation: PlainSchema = {
  type: 'object',
  description: 'A rule that a part of the input breaks',
  required: ['detail'],
  properties: {
    code: text('Code of the rule'),
    key: text('Name of the code'),
    rule: text('The rule as its library names it'),
    pointer: text('Where it is: a JSON Pointer as a URI fragment (RFC 6901)'),
    source: { type: 'string', enum: ['body', 'query', 'param', 'header', 'custom'] },
    detail: text("Text in the reader's language"),
    params: values('Values that the rule speaks of'),
  },
};

const problem: PlainSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457)',
  required: ['type', 'title', 'status', 'instance', 'code', 'key'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'The sort of failure' },
    title: text("Short text in the reader's language, the same for every occurrence"),
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text('Text about this occurrence'),
    instance: { type: 'string', format: 'uri-reference', description: 'This occurrence' },
    code: text('What a program compares'),
    key: text('Name of the code'),
    params: values('Values that the texts speak of'),
    errors: { type: 'array', items: { $ref: '#/components/schemas/ProblemViolation' } },
    truncated: { type: 'boolean', description: 'True where not every error is listed' },
    traceId: text('The trace that the request belongs to'),
  },
};

const mtAuth: PlainSchema = {
  type: 'object',
  description: 'The body of the profile mt-auth',
  required: ['errors', 'errorId'],
  properties: {
    errors: { type: 'array', items: { type: 'string' } },
    errorId: { type: 'string', format: 'uuid' },
  },
};

/** The component schemas that error responses refer to. */
export const problemSchemas = {
  ProblemDetails: problem,
  ProblemViolation: violation,
  MtAuthErrors: mtAuth,
} as const;
