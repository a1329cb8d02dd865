import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Answer } from './answer.js';

type Versions = '3.0.0' | '3.1.0';

/** The document that Nest makes of an application. */
export function documentOf(app: INestApplication, version: Versions = '3.0.0'): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Orders').setVersion('1.0');
  return SwaggerModule.createDocument(app, config.setOpenAPIVersion(version).build());
}

/** A document as its readers get it. */
export function asJson(document: OpenAPIObject): OpenAPIObject {
  return JSON.parse(JSON.stringify(document)) as OpenAPIObject;
}

/** The complaints of an OpenAPI validator about a document. */
export async function complaints(document: OpenAPIObject): Promise<unknown> {
  const { valid, errors } = await new Validator().validate({ ...asJson(document) });
  return valid ? [] : errors;
}

/** A response object of a document, or `undefined`. */
export function responseOf(
  document: OpenAPIObject,
  [method, path, status]: readonly [method: string, path: string, status: number | string],
): DocumentedResponse | undefined {
  const item = asJson(document).paths[path] as Record<string, { responses: object }> | undefined;
  return (item?.[method]?.responses as Record<string, DocumentedResponse> | undefined)?.[status];
}

export interface DocumentedResponse {
  readonly description: string;
  readonly headers?: Record<string, object>;
  readonly content?: Record<
    string,
    { schema?: object; examples?: Record<string, { summary: string; value: unknown }> }
  >;
  readonly 'x-mt-errors'?: string[];
}

/** What is wrong in an answer, judged by the document; the undocumented is wrong. */
export function mismatches(
  document: OpenAPIObject,
  [method, path]: readonly [method: string, path: string],
  answer: Answer,
): unknown {
  const response =
    responseOf(document, [method, path, answer.status]) ??
    responseOf(document, [method, path, 'default']);
  const schema = response?.content?.[answer.headers['content-type']!]?.schema;
  if (schema === undefined) return `${answer.status} is not documented`;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const { components } = asJson(document);
  const check = ajv.compile({ ...schema, components });
  return check(answer.body) ? missingHeaders(response!, answer) : check.errors;
}

/** Headers that every answer has and the document does not speak of, and the other way round. */
function missingHeaders({ headers = {} }: DocumentedResponse, answer: Answer): string[] {
  const documented = Object.keys(headers).map((name) => name.toLowerCase());
  const own = [
    'error-code',
    'x-mt-error-id',
    'content-language',
    'www-authenticate',
    'retry-after',
  ];
  const sent = own.filter((name) => name in answer.headers && !documented.includes(name));
  const always = own.slice(0, 3).filter((name) => documented.includes(name));
  return [...sent, ...always.filter((name) => !(name in answer.headers))];
}
